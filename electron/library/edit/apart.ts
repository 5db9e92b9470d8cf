import { textOf } from '../../../shared/text/span.ts'
import type { StoredArticle } from '../store/articles.ts'
import { idOfPart } from '../text-id.ts'
import type { Effects } from './effects.ts'
import type { Parts } from './restored.ts'

/** Shows a file's reports apart, or as one; false where they are as asked. To be called in a transaction. */
export function apartNow(parts: Parts, article: number, apart: boolean, effects: Effects): boolean {
  const { store, shelf, knowledge } = parts
  const whole = store.articles.byId(article)
  if (whole === undefined || (whole.hidden === 'apart') === apart) return false
  const reports = apart ? partsOf(parts, whole) : store.articles.partsOf(whole.id)
  for (const report of reports) store.articles.hide(report.id, apart ? null : 'together')
  store.articles.hide(whole.id, apart ? 'apart' : null)
  const [toHide, toShow] = apart ? [[whole], reports] : [reports, [whole]]
  const all = [...toHide, ...toShow].map(({ id }) => id)
  effects.outdate(all, false, store)
  effects.touch(all)
  effects.stories = true
  effects.then.push(() => {
    // Some may have been as they are to be: what is told of an article must be told once.
    for (const stored of toHide) if (stored.hidden === null) knowledge.remove(shelf.read(stored))
    for (const stored of toShow) {
      const known = stored.hidden === null ? undefined : shelf.known(stored)
      if (known !== undefined) knowledge.add(known)
    }
  })
  return true
}

/** The reports of a file as articles of their own; those that are not there yet are made. */
export function partsOf({ store: { articles }, shelf }: Parts, whole: StoredArticle): StoredArticle[] {
  return shelf.read(whole).parts.flatMap((part, at) => {
    const text = textOf(whole.text, part)
    const key = idOfPart(whole.key, text)
    const there = articles.byKey(key)
    if (there !== undefined) return [there]
    const { original, path, place, added } = whole
    const made = { key, original, path, place, text, stated: {}, added, whole: whole.id, part: at + 1 }
    const stored = articles.byId(articles.add(made))
    if (stored === undefined) return []
    shelf.readAnew(stored)
    // It was in no list before.
    return [{ ...stored, hidden: 'together' as const }]
  })
}

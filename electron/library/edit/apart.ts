import type { ArticleId } from '../../../shared/article/article.ts'
import { FaultError } from '../../../shared/ipc/fault.ts'
import { reportsOf } from '../reports-of.ts'
import type { Effects } from './effects.ts'
import type { Parts } from './restored.ts'
import { unknownArticle } from '../shelf.ts'
import type { StoredArticle } from '../store/articles.ts'

/** A file that holds several reports. Throws `unknown-article`, and `bad-request` where it holds one. */
export function fileOfReports({ store, shelf }: Parts, id: ArticleId): StoredArticle {
  const whole = store.articles.byKey(id)
  if (whole === undefined || whole.hidden === 'removed' || whole.hidden === 'older') throw unknownArticle()
  if (shelf.read(whole).parts.length === 0) {
    throw new FaultError('bad-request', 'This file holds one report.', 'Open the article again.')
  }
  return whole
}

/** Shows a file's reports apart, or as one; false where they are as asked. To be called in a transaction. */
export function apartNow(parts: Parts, article: number, apart: boolean, effects: Effects): boolean {
  const { store, shelf, knowledge } = parts
  const whole = store.articles.byId(article)
  // One that was removed or has a newer version since is in no list, and neither are its reports.
  if (whole?.hidden !== (apart ? null : 'apart')) return false
  const all = apart ? reportsOf(whole, store, shelf) : store.articles.partsOf(whole.id)
  // What the person removed stays so, one way and the other.
  const reports = all.filter(({ hidden }) => hidden !== 'removed')
  for (const report of reports) store.articles.hide(report.id, apart ? null : 'together')
  store.articles.hide(whole.id, apart ? 'apart' : null)
  const [toHide, toShow] = apart ? [[whole], reports] : [reports, [whole]]
  const changed = [...toHide, ...toShow].map(({ id }) => id)
  effects.outdate(changed, false, store)
  effects.touch(changed)
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

import { textOf } from '../../shared/text/span.ts'
import type { Shelf } from './shelf.ts'
import type { StoredArticle } from './store/articles.ts'
import type { Store } from './store/store.ts'
import { idOfPart } from './text-id.ts'

/** The reports of a file as articles of their own; those that are not there yet are made, and are in no list. */
export function reportsOf(
  whole: StoredArticle,
  { articles }: Pick<Store, 'articles'>,
  shelf: Pick<Shelf, 'read' | 'readAnew'>,
): StoredArticle[] {
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

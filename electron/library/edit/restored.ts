import { sameSpan } from '../../../shared/text/span.ts'
import type { Span } from '../../../shared/text/span.ts'
import type { Knowledge } from '../knowledge.ts'
import type { Shelf } from '../shelf.ts'
import type { Store } from '../store/store.ts'
import type { Effects } from './effects.ts'

/** What changes the report of an article as a whole works with. */
export interface Parts {
  readonly store: Store
  readonly shelf: Shelf
  readonly knowledge: Knowledge
}

/** Puts furniture back or sets it aside again; false where it is as asked. To be called in a transaction. */
export function restoreNow(
  { store, shelf, knowledge }: Parts,
  article: number,
  span: Span,
  restored: boolean,
  effects: Effects,
): boolean {
  const stored = store.articles.byId(article)
  if (stored === undefined) return false
  const before = shelf.read(stored)
  const others = before.restored.filter((other) => !sameSpan(other, span))
  if (others.length < before.restored.length === restored) return false
  const after = { ...before, restored: restored ? [...others, span] : others }
  store.made.setRestored(article, span, restored)
  const { profile } = shelf.keep(article, after)
  effects.touch([article])
  effects.stories = true
  effects.then.push(() => {
    if (stored.hidden === null) knowledge.change(before, after, profile)
  })
  return true
}

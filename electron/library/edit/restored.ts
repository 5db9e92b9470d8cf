import type { ArticleId } from '../../../shared/article/article.ts'
import { FaultError } from '../../../shared/ipc/fault.ts'
import { sameSpan } from '../../../shared/text/span.ts'
import type { Span } from '../../../shared/text/span.ts'
import type { Knowledge } from '../knowledge.ts'
import { reportIn } from '../derive.ts'
import type { Shelf } from '../shelf.ts'
import type { StoredArticle } from '../store/articles.ts'
import type { Store } from '../store/store.ts'
import type { Effects } from './effects.ts'

/** What changes the report of an article as a whole works with. */
export interface Parts {
  readonly store: Store
  readonly shelf: Shelf
  readonly knowledge: Knowledge
}

/** An article in which something is set aside at a place. Throws `unknown-article`, and `bad-request` where nothing is. */
export function setAsideIn(shelf: Shelf, id: ArticleId, span: Span): StoredArticle {
  const stored = shelf.readable(id)
  if (!reportIn(shelf.read(stored)).article.furniture.some((piece) => sameSpan(piece, span))) {
    throw new FaultError('bad-request', 'There is nothing set aside at this place.', 'Open the article again.')
  }
  return stored
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

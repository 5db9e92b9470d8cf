import type { ArticleId } from '../article/article.ts'

/** Reports of one event. Every article is in exactly one story; an article alone is a story of one. */
export interface Story {
  /** Stable while its oldest member is the same. */
  readonly id: string
  readonly title: string
  readonly articles: readonly ArticleId[]
  /** Why they stand together, in plain words: shared names, rare words, passages. Empty for a story of one. */
  readonly reasons: readonly string[]
  /** False where the evidence would bear another reading. */
  readonly sure: boolean
  /** Those of its articles that may not belong here; left out where all do surely. */
  readonly doubtful?: readonly ArticleId[]
}

import type { PhrasedText } from '../../shared/align/phrase-counts.ts'
import type { ArticleId } from '../../shared/article/article.ts'
import type { IsUsual, KnownOfTwo } from './compared.ts'
import { phrased } from './derive.ts'
import type { Knowledge } from './knowledge.ts'
import type { Shelf } from './shelf.ts'
import type { Store } from './store/store.ts'

export interface Parts {
  readonly store: Store
  readonly shelf: Shelf
  readonly knowledge: Knowledge
}

/** What the library knows of some articles as they are compared with each other. */
export function knownBeside(articles: readonly ArticleId[], parts: Parts): KnownOfTwo {
  const { passages } = parts.store
  return {
    isUsual: usualBeside(articles, parts),
    saidOf: (a, b) => passages.between(a.article.id, b.article.id),
  }
}

/** What is usual outside the stories that some articles belong to. */
function usualBeside(articles: readonly ArticleId[], { store, shelf, knowledge }: Parts): IsUsual {
  const here = new Set(articles)
  const told = [...knowledge.stories].filter((story) => story.articles.some((id) => here.has(id)))
  let texts: readonly PhrasedText[] | null = null
  const sameStory = () =>
    (texts ??= told.flatMap((story) =>
      // One of them may just have been removed.
      story.articles.flatMap((id) => store.articles.byKey(id) ?? []).map((of) => phrased(shelf.report(of))),
    ))
  // What somebody said is news again each time that it is told.
  return ({ a, quote }, { article, body }) => !quote && knowledge.isUsual(phrased({ article, body }), a, sameStory)
}

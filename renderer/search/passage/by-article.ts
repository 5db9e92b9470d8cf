import type { FoundPassage } from '../../../shared/ipc/searching.ts'

export type OfOneArticle = readonly [FoundPassage, ...FoundPassage[]]

/** Passages that were found, those of one article together, in the order in which they came. */
export function byArticle(passages: readonly FoundPassage[]): readonly OfOneArticle[] {
  const found = new Map<string, [FoundPassage, ...FoundPassage[]]>()
  for (const passage of passages) {
    const known = found.get(passage.article)
    if (known === undefined) found.set(passage.article, [passage])
    else known.push(passage)
  }
  return [...found.values()]
}

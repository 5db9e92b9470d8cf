import type { Span } from '../text/span.ts'
import { stem } from '../text/stem.ts'
import { tokenize } from '../text/tokens.ts'

/** Where in each of several headlines stand words that another of them has too, in any of their forms. */
export function sharedInHeadlines(headlines: readonly string[]): Span[][] {
  const words = headlines.map((headline) =>
    tokenize(headline).map(({ start, end, folded }) => ({ start, end, stem: stem(folded) })),
  )
  const having = new Map<string, number>()
  for (const own of words)
    for (const each of new Set(own.map((word) => word.stem))) having.set(each, (having.get(each) ?? 0) + 1)
  return words.map((own) =>
    own.flatMap(({ start, end, stem: each }) => ((having.get(each) ?? 0) > 1 ? { start, end } : [])),
  )
}

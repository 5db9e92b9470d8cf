import type { ArticleView, PairView } from '../../../shared/ipc.ts'
import type { Span } from '../../../shared/text/span.ts'
import { countWords } from '../../../shared/text/tokens.ts'

/** How much of the base stands in any of the others, in words; formulae do not count. With one other it is the engine's own count. */
export function shareOfBase(
  { text }: ArticleView,
  paragraphs: readonly { readonly onlyHere: boolean }[],
  others: readonly Pick<PairView, 'passages' | 'shares'>[],
): PairView['shares']['a'] {
  const [only, ...more] = others
  if (only !== undefined && more.length === 0) return only.shares.a
  const spans = others.flatMap(({ passages }) => passages.flatMap(({ a, formula }) => (formula ? [] : [a])))
  return {
    shared: merged(spans).reduce((words, span) => words + countWords(text, span), 0),
    words: only?.shares.a.words ?? 0,
    onlyHere: paragraphs.filter(({ onlyHere }) => onlyHere).length,
  }
}

/** The same text without overlaps, in order. */
function merged(spans: readonly Span[]): Span[] {
  const found: Span[] = []
  for (const { start, end } of spans.toSorted((x, y) => x.start - y.start)) {
    const last = found.at(-1)
    if (last !== undefined && start <= last.end) found[found.length - 1] = { ...last, end: Math.max(last.end, end) }
    else found.push({ start, end })
  }
  return found
}

import { contains, overlaps } from '../text/span.ts'
import type { Span } from '../text/span.ts'
import { eachWord } from '../text/words.ts'

/** A report that was read, and the passages that a text, as A, shares with it. */
export interface ReadReport {
  readonly report: string
  readonly passages: readonly { readonly a: Span; readonly b: Span; readonly formula: boolean }[]
}

/** Where a paragraph is known from: the report that has most of its words, and its longest passage there. */
export interface KnownFrom {
  readonly report: string
  readonly there: Span
}

/** Share of a paragraph's words that must stand in reports that were read for nothing in it to be new. */
const LEAST_KNOWN = 0.8

/** For each paragraph of a text where it is known from; null where it has something new. Formulae make nothing known. */
export function knownParagraphs(
  text: string,
  paragraphs: readonly Span[],
  read: readonly ReadReport[],
): (KnownFrom | null)[] {
  return paragraphs.map((paragraph) => {
    const words = wordsOf(text, paragraph)
    const sources = read
      .map(({ report, passages }) => ({
        report,
        passages: passages.filter(({ a, formula }) => !formula && overlaps(a, paragraph)),
      }))
      .filter(({ passages }) => passages.length > 0)
    const spans = sources.flatMap(({ passages }) => passages.map(({ a }) => a))
    if (words.length === 0 || within(words, spans) < LEAST_KNOWN * words.length) return null
    const most = largest(sources, ({ passages }) =>
      within(
        words,
        passages.map(({ a }) => a),
      ),
    )
    const longest = most && largest(most.passages, ({ a }) => within(words, [a]))
    return most && longest ? { report: most.report, there: longest.b } : null
  })
}

function wordsOf(text: string, span: Span): Span[] {
  const words: Span[] = []
  eachWord(text, span, (start, end) => words.push({ start, end }))
  return words
}

function within(words: readonly Span[], spans: readonly Span[]): number {
  return words.filter((word) => spans.some((span) => contains(span, word))).length
}

/** The first of those with the greatest measure. */
function largest<T>(items: readonly T[], measure: (item: T) => number): T | undefined {
  let found: { readonly item: T; readonly size: number } | undefined
  for (const item of items) {
    const size = measure(item)
    if (found === undefined || size > found.size) found = { item, size }
  }
  return found?.item
}

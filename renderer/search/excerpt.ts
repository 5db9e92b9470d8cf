import type { Span } from '../../shared/text/span.ts'

interface Excerpt {
  readonly text: string
  readonly spans: readonly Span[]
}

/** How much of the text stands before what was found, in UTF-16 code units. */
const BEFORE = 40

/** The text from shortly before the first place that was found, so that one line shows it. */
export function excerpt(text: string, spans: readonly Span[]): Excerpt {
  const first = spans[0]?.start ?? 0
  if (first <= BEFORE) return { text, spans }
  const space = text.indexOf(' ', first - BEFORE)
  const cut = space < 0 || space >= first ? first : space + 1
  // One mark stands for all that was left out.
  const shift = cut - '…'.length
  return {
    text: `…${text.slice(cut)}`,
    spans: spans.map(({ start, end }) => ({ start: start - shift, end: end - shift })),
  }
}

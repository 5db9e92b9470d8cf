import { foldWord } from './fold.ts'
import type { Span } from './span.ts'
import { eachWord } from './words.ts'

/** One word of a text: where it stands, and its form for comparison. */
export interface Token extends Span {
  readonly folded: string
}

/**
 * The words of a text, or of one span of it, in order. Offsets are into `text`. `language` is a BCP 47 tag and decides
 * only whether English spelling variants are folded; leave it out where it is not known.
 */
export function tokenize(text: string, span: Span = { start: 0, end: text.length }, language?: string): Token[] {
  const tokens: Token[] = []
  eachWord(text, span, (start, end) => {
    tokens.push({ start, end, folded: foldWord(text.slice(start, end), language) })
  })
  return tokens
}

/** How many words a text has, or one span of it. */
export function countWords(text: string, span: Span = { start: 0, end: text.length }): number {
  let words = 0
  eachWord(text, span, () => words++)
  return words
}

import type { CleanText, Furniture } from '../article.ts'
import { inferHeadline } from '../inferred-headline.ts'

/** What was read out of a text, with more of its paragraphs set aside; `pieces` are paragraphs of its body. */
export function setAside<Read extends CleanText>(text: string, read: Read, pieces: readonly Furniture[]): Read {
  if (pieces.length === 0) return read
  // Paragraphs do not overlap, so where one starts says which it is.
  const starts = new Set(pieces.map(({ start }) => start))
  const body = read.body.filter(({ start }) => !starts.has(start))
  const furniture = [...read.furniture, ...pieces].sort((a, b) => a.start - b.start)
  // An inferred headline must come from what is left.
  const { headline } = read
  const paragraphs = body.map(({ start, end }) => ({ start, end, text: text.slice(start, end) }))
  return {
    ...read,
    headline: headline.origin === 'inferred' ? inferHeadline(text, paragraphs, read.language?.value ?? null) : headline,
    body,
    furniture,
  }
}

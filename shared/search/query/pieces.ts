import type { Span } from '../../text/span.ts'

/** A piece of a query between white space: `-field:"value"`, each part where it stands. */
export interface Piece extends Span {
  /** It begins with a minus. */
  readonly excluded: boolean
  /** What stands before a colon; null where there is none. */
  readonly field: string | null
  readonly value: Span
  /** Whether the value stands in quotation marks, and whether the mark after it is missing. */
  readonly quoted: boolean
  readonly isUnclosed: boolean
}

const SPACE = /\s/u
const OPENING = /["“”„«»]/
const CLOSING = /["“”«»]/
const FIELD = /^(\p{L}+):(?=\S|$)/u

/** Cuts a query into its pieces, in order. */
export function piecesOf(query: string): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  while (at < query.length) {
    if (SPACE.test(query.charAt(at))) {
      at++
      continue
    }
    const piece = pieceAt(query, at)
    pieces.push(piece)
    at = piece.end
  }
  return pieces
}

function pieceAt(query: string, start: number): Piece {
  const excluded = query.charAt(start) === '-'
  const begin = excluded ? start + 1 : start
  const named = FIELD.exec(query.slice(begin))
  // What looks like an address is none.
  const field = named === null || query.startsWith('//', begin + named[0].length) ? null : (named[1] ?? null)
  const from = field === null ? begin : begin + field.length + 1
  const quoted = OPENING.test(query.charAt(from))
  if (!quoted) {
    const end = endOfWord(query, from)
    return { start, end, excluded, field, value: { start: from, end }, quoted, isUnclosed: false }
  }
  let close = from + 1
  while (close < query.length && !CLOSING.test(query.charAt(close))) close++
  const isUnclosed = close === query.length
  const value = { start: from + 1, end: close }
  return { start, end: isUnclosed ? close : close + 1, excluded, field, value, quoted, isUnclosed }
}

/** White space ends a word, and so does a mark that begins a phrase. */
function endOfWord(query: string, from: number): number {
  let at = from
  while (at < query.length && !SPACE.test(query.charAt(at)) && !OPENING.test(query.charAt(at))) at++
  return at
}

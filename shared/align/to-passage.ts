import { matchRangesInOrder } from './in-order.ts'
import type { Pair } from './pair.ts'
import type { Passage } from './passage.ts'
import type { PreparedText } from './prepare.ts'
import type { Range } from './range.ts'
import type { Rewording } from './reworded/align.ts'
import { LEAST_SHARED, sharedPart, sidesOf } from './statements.ts'
import type { Statement } from './statements.ts'

/** A statement as a passage: verbatim where both sides have the same words, and edited otherwise. */
export function statementPassage(pair: Pair, statement: Statement): Passage {
  const { a, b } = sidesOf(statement)
  if (isVerbatim(pair, statement)) return passage(pair, a, b, 'verbatim', 1)
  return passage(pair, a, b, 'edited', sharedPart(statement))
}

/** Whether both sides have the same words, all of them. */
export function isVerbatim({ a: { of: a }, b: { of: b } }: Pair, statement: Statement): boolean {
  const { a: inA, b: inB } = sidesOf(statement)
  if (lengthOf(inA) !== lengthOf(inB)) return false
  for (let step = 0; step < lengthOf(inA); step++) {
    if (a.folded[inA.from + step] !== b.folded[inB.from + step]) return false
  }
  return true
}

/** A rewording as a passage: edited where it keeps as many words in their order as an edited statement does. */
export function rewordedPassage(pair: Pair, { a, b, similarity }: Rewording): Passage {
  const matches = matchRangesInOrder(pair.a.words, a, pair.b.words, b, pair.a.of.weights)
  const shared = (2 * matches.length) / (lengthOf(a) + lengthOf(b))
  if (shared >= LEAST_SHARED) return passage(pair, a, b, 'edited', shared)
  return passage(pair, a, b, 'reworded', similarity)
}

function passage(
  { a: { of: a }, b: { of: b } }: Pair,
  inA: Range,
  inB: Range,
  kind: Passage['kind'],
  similarity: number,
): Passage {
  return {
    kind,
    similarity: kind === 'verbatim' ? 1 : Math.min(0.99, Math.round(similarity * 100) / 100),
    words: Math.max(lengthOf(inA), lengthOf(inB)),
    quote: isQuoted(a, inA) || isQuoted(b, inB),
    formula: false,
    a: spanOf(a, inA),
    b: spanOf(b, inB),
  }
}

function lengthOf({ from, end }: Range): number {
  return end - from
}

function isQuoted({ quotation }: PreparedText, { from, end }: Range): boolean {
  const number = quotation[from]
  return number !== -1 && number === quotation[end - 1]
}

function spanOf({ starts, ends }: PreparedText, { from, end }: Range): Passage['a'] {
  return { start: starts[from] ?? 0, end: ends[end - 1] ?? 0 }
}

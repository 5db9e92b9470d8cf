import type { Pair, Side } from '../pair.ts'
import { sentenceRange } from '../range.ts'
import type { Range } from '../range.ts'
import { sidesOf } from '../statements.ts'
import type { Statement } from '../statements.ts'
import { align } from './align.ts'
import type { Rewording } from './align.ts'
import { addLikeWords, sameWords } from './likeness.ts'

/** Of what two sentences say beside the pieces they share, this much must be on both sides, by weight. */
const LEAST_OF_REST = 0.45
/** What is left beside the pieces must have this many words on either side, or the pieces are the statement. */
const LEAST_REST = 3

/**
 * Where edited pieces of one sentence stand in one sentence of the other text, and the rest of both says the same too, in
 * other words or another order: the two sentences, each with the pieces that it holds.
 */
export function wholeSentences(
  pair: Pair,
  pieces: readonly Statement[],
): { readonly rewording: Rewording; readonly pieces: readonly Statement[] }[] {
  const { a, b } = pair
  const groups = new Map<string, Statement[]>()
  for (const piece of pieces) {
    const [x, y] = [a.of.sentenceOf[piece.fromA] ?? 0, b.of.sentenceOf[piece.fromB] ?? 0]
    if (x !== a.of.sentenceOf[piece.endA - 1] || y !== b.of.sentenceOf[piece.endB - 1]) continue
    const group = groups.get(`${String(x)} ${String(y)}`)
    if (group === undefined) groups.set(`${String(x)} ${String(y)}`, [piece])
    else group.push(piece)
  }
  return [...groups.values()].flatMap((group) => {
    const [{ fromA, fromB } = { fromA: 0, fromB: 0 }] = group
    const [inA, inB] = [
      sentenceRange(a.of, a.of.sentenceOf[fromA] ?? 0),
      sentenceRange(b.of, b.of.sentenceOf[fromB] ?? 0),
    ]
    const rewording = align(pair, inA, inB)
    return rewording !== null && saysMore(a, b, rewording, group) ? [{ rewording, pieces: group }] : []
  })
}

/** Whether the statement holds all the pieces, and the rest of it is shared on both sides. */
function saysMore(a: Side, b: Side, { a: inA, b: inB }: Rewording, pieces: readonly Statement[]): boolean {
  const sides = pieces.map(sidesOf)
  const [piecesOfA, piecesOfB] = [sides.map((side) => side.a), sides.map((side) => side.b)]
  return (
    holdsAll(inA, piecesOfA) &&
    holdsAll(inB, piecesOfB) &&
    isRestShared(a, inA, piecesOfA, b, inB) &&
    isRestShared(b, inB, piecesOfB, a, inA)
  )
}

function holdsAll(range: Range, pieces: readonly Range[]): boolean {
  return pieces.every(({ from, end }) => range.from <= from && end <= range.end)
}

function isRestShared(one: Side, range: Range, pieces: readonly Range[], other: Side, there: Range): boolean {
  const shares = sameWords(one, range, other, there)
  addLikeWords(shares, one, range, other, there)
  const weights = one.of.weights
  let [words, all, both] = [0, 0, 0]
  for (let at = range.from; at < range.end; at++) {
    if (pieces.some(({ from, end }) => from <= at && at < end)) continue
    words++
    all += weights[at] ?? 0
    both += (weights[at] ?? 0) * (shares[at - range.from] ?? 0)
  }
  return words >= LEAST_REST && both >= all * LEAST_OF_REST
}

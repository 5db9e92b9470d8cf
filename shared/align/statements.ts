import { isLight } from './background.ts'
import { BREAK } from './breaks.ts'
import type { Match, Pair } from './pair.ts'
import type { PreparedText } from './prepare.ts'
import type { Range } from './range.ts'

/** Matched words that belong to one statement, and the words at its edges: half-open ranges of words on both sides. */
export interface Statement {
  readonly matches: readonly Match[]
  readonly fromA: number
  readonly endA: number
  readonly fromB: number
  readonly endB: number
  /** Weight of what is shared, less the cost of what is not, and with the worth of the edges; in nats. */
  readonly score: number
}

/** What an edge at each kind of break is worth, in nats, on one side; in the order of `BREAK`. */
const EDGE_WORTH = [-1, 0.3, 2.5, 4, 4.5, 5]
/** An edge that is natural on neither side. */
const RAGGED_COST = 4
/** What a word costs that stands on one side only: a joining word, and any other. */
const LIGHT_COST = 0.6
const HEAVY_COST = 1.8
/** An edge may move outward over words that are not shared, to a natural break, by this many. */
const FARTHEST_REACH = 4
/** Share of the words of both sides that a statement must have in common; with less it is no longer the same, edited. */
export const LEAST_SHARED = 0.7

/** Where a statement may lie: half-open ranges of words that no better statement has taken. */
interface Room {
  readonly fromA: number
  readonly endA: number
  readonly fromB: number
  readonly endB: number
}

/** Fewer words than this in common are a phrase, and no statement. */
const LEAST_WORDS = 5

/**
 * The statements within one piece of a chain, in order: the best one, and then the best of what is left beside it. Those whose
 * shared words are fewer than five or weigh less than `leastWeight`, in nats, are left out.
 */
export function findStatements(pair: Pair, piece: readonly Match[], leastWeight: number): Statement[] {
  return statementsIn(pair, piece, leastWeight, { fromA: 0, endA: pair.a.of.size, fromB: 0, endB: pair.b.of.size })
}

function statementsIn(pair: Pair, piece: readonly Match[], leastWeight: number, room: Room): Statement[] {
  if (!suffices(pair, piece, leastWeight)) return []
  const best = bestStatement(pair, piece, room)
  if (best === null) return []
  const before = piece.filter(({ i, j }) => i < best.fromA && j < best.fromB)
  const after = piece.filter(({ i, j }) => i >= best.endA && j >= best.endB)
  return [
    ...statementsIn(pair, before, leastWeight, { ...room, endA: best.fromA, endB: best.fromB }),
    ...(suffices(pair, best.matches, leastWeight) ? [best] : []),
    ...statementsIn(pair, after, leastWeight, { ...room, fromA: best.endA, fromB: best.endB }),
  ]
}

/** Whether matched words are enough for a statement, or could hold one. */
function suffices({ a }: Pair, matches: readonly Match[], leastWeight: number): boolean {
  return matches.length >= LEAST_WORDS && weightOf(a.of, matches) >= leastWeight
}

/** The weights of the matched words, in nats. */
function weightOf({ weights }: PreparedText, matches: readonly Match[]): number {
  let sum = 0
  for (const { i } of matches) sum += weights[i] ?? 0
  return sum
}

/** The best statement of a piece; what is not shared is made dearer until enough of the words are. */
function bestStatement(pair: Pair, piece: readonly Match[], room: Room): Statement | null {
  for (const dearness of [1, 1.7, 3]) {
    const statement = heaviest(pair, piece, dearness, room)
    if (statement === null || sharedPart(statement) >= LEAST_SHARED) return statement
  }
  return null
}

/** Share of the words of both sides that are matched. */
export function sharedPart({ matches, fromA, endA, fromB, endB }: Statement): number {
  return (2 * matches.length) / (endA - fromA + endB - fromB)
}

/** The words of a statement on either side. */
export function sidesOf({ fromA, endA, fromB, endB }: Statement): { readonly a: Range; readonly b: Range } {
  return { a: { from: fromA, end: endA }, b: { from: fromB, end: endB } }
}

/** The stretch of matches with the highest score, by one pass that keeps the best beginning so far. */
function heaviest(pair: Pair, piece: readonly Match[], dearness: number, room: Room): Statement | null {
  let best = { first: 0, end: 0, left: NOWHERE, right: NOWHERE, score: 0 }
  let first = 0
  let left = NOWHERE
  let carried = -Infinity
  for (let at = 0; at < piece.length; at++) {
    const match = piece[at]
    if (match === undefined) continue
    const before = piece[at - 1]
    if (before !== undefined) carried -= gapCost(pair, before, match) * dearness
    const edge = edgeAt(pair, match.i, match.j, -1, dearness, room, follows(before, match))
    if (edge.worth > carried) {
      first = at
      left = edge
      carried = edge.worth
    }
    carried += pair.a.of.weights[match.i] ?? 0
    const right = edgeAt(pair, match.i + 1, match.j + 1, 1, dearness, room, follows(match, piece[at + 1]))
    const score = carried + right.worth
    if (score > best.score) best = { first, end: at + 1, left, right, score }
  }
  if (best.end === 0) return null
  return {
    matches: piece.slice(best.first, best.end),
    fromA: best.left.a,
    endA: best.right.a,
    fromB: best.left.b,
    endB: best.right.b,
    score: best.score,
  }
}

/** A place for a statement to begin or end on both sides, and what it is worth in nats. */
interface Edge {
  readonly a: number
  readonly b: number
  readonly worth: number
}

const NOWHERE: Edge = { a: 0, b: 0, worth: -Infinity }

/** Whether the next word on both sides is shared too; then an edge between them can be moved only by taking that word. */
function follows(match: Match | undefined, next: Match | undefined): boolean {
  return match !== undefined && next?.i === match.i + 1 && next.j === match.j + 1
}

/**
 * The edge at two places: the shared words themselves where they begin or end naturally on either side, or where it is fixed;
 * otherwise also both sides moved outward together (by `step`), over words that were exchanged. One side alone never gains
 * words that the other has not.
 */
function edgeAt(
  { a: { of: a }, b: { of: b } }: Pair,
  atA: number,
  atB: number,
  step: 1 | -1,
  dearness: number,
  room: Room,
  isFixed: boolean,
): Edge {
  const [strengthA, strengthB] = [a.breaks[atA] ?? BREAK.none, b.breaks[atB] ?? BREAK.none]
  const worth = (EDGE_WORTH[strengthA] ?? 0) + (EDGE_WORTH[strengthB] ?? 0)
  if (strengthA >= BREAK.clause || strengthB >= BREAK.clause) return { a: atA, b: atB, worth }
  let best: Edge = { a: atA, b: atB, worth: worth - RAGGED_COST }
  if (isFixed) return best
  const outerB = outerEdges(b, atB, step, dearness, step === 1 ? room.endB : room.fromB)
  if (outerB.length === 0) return best
  for (const inA of outerEdges(a, atA, step, dearness, step === 1 ? room.endA : room.fromA)) {
    for (const inB of outerB) {
      if (inA.worth + inB.worth > best.worth) best = { a: inA.at, b: inB.at, worth: inA.worth + inB.worth }
    }
  }
  return best
}

/** One side's choice for an edge. */
interface SideEdge {
  readonly at: number
  readonly worth: number
}

/** The natural breaks a little further out than a place in the same sentence, up to a limit, nearest first. */
function outerEdges(
  { breaks, weights }: PreparedText,
  place: number,
  step: 1 | -1,
  dearness: number,
  limit: number,
): SideEdge[] {
  const edges: SideEdge[] = []
  let cost = 0
  for (let at = place; at !== limit && Math.abs(at - place) < FARTHEST_REACH;) {
    cost += unsharedCost(weights[step === 1 ? at : at - 1] ?? 0)
    at += step
    const strength = breaks[at] ?? BREAK.none
    if (strength >= BREAK.clause) edges.push({ at, worth: (EDGE_WORTH[strength] ?? 0) - cost * dearness })
    if (strength >= BREAK.sentence) break
  }
  return edges
}

/** The cost of the words between two matches that stand on one side only. */
function gapCost({ a, b }: Pair, before: Match, after: Match): number {
  let cost = 0
  for (let at = before.i + 1; at < after.i; at++) cost += unsharedCost(a.of.weights[at] ?? 0)
  for (let at = before.j + 1; at < after.j; at++) cost += unsharedCost(b.of.weights[at] ?? 0)
  return cost
}

function unsharedCost(weight: number): number {
  return isLight(weight) ? LIGHT_COST : HEAVY_COST
}

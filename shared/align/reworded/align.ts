import { BREAK } from '../breaks.ts'
import type { Pair, Side } from '../pair.ts'
import type { PreparedText } from '../prepare.ts'
import type { Range } from '../range.ts'
import { evidenceAt, evidenceOfLike } from './evidence.ts'
import { addLikeWords, sameWords, sharedWeight } from './likeness.ts'

/** Words that either side must have: more than of a statement, since their order is no evidence here. */
export const LEAST_WORDS = 7
/** More words than this between two stops are a list or a table; time grows with the product of both lengths. */
export const MOST_WORDS = 100
/** Similarity from which two sentences say the same, what of it must be words in common, and the evidence that it takes, in nats. */
const LEAST_SIMILAR = 0.5
const LEAST_SAME = 0.28
const LEAST_EVIDENCE = 14
/** A word of like meaning proves less than the same word: reports of one subject are full of them. */
const LIKE_SHARE = 0.5
/** Less than this of a clause at an edge is found on the other side: it is left off. */
const LEAST_OF_CLAUSE = 0.25

/** A statement of both texts in other words. */
export interface Rewording {
  readonly a: Range
  readonly b: Range
  /** How much of what either side says is also said by the other, 0 to 1. */
  readonly similarity: number
}

/**
 * Lays two sentences against each other, each word with the nearest of the other side in meaning, order aside (the relaxed
 * transport of Kusner and others, "From word embeddings to document distances", 2015). Clauses at the edges that the
 * other side lacks are left off. Null where the two do not say the same, or either is too long to be a sentence.
 */
export function align(pair: Pair, inA: Range, inB: Range): Rewording | null {
  const { a, b } = pair
  if (lengthOf(inA) > MOST_WORDS || lengthOf(inB) > MOST_WORDS) return null
  const whole = compared(a, inA, b, inB)
  if (whole === null) return null
  const [cutA, cutB] = [trimmed(a.of, inA, whole.sharesA), trimmed(b.of, inB, whole.sharesB)]
  const isCut = lengthOf(cutA) < lengthOf(inA) || lengthOf(cutB) < lengthOf(inB)
  const best = isCut ? compared(a, cutA, b, cutB) : whole
  if (best === null || best.similarity < LEAST_SIMILAR || evidence(pair, cutA, best.sharesA) < LEAST_EVIDENCE)
    return null
  return { a: cutA, b: cutB, similarity: best.similarity }
}

function lengthOf({ from, end }: Range): number {
  return end - from
}

interface Compared {
  readonly similarity: number
  readonly sharesA: Float64Array
  readonly sharesB: Float64Array
}

/** Null where too few words are the same: words of like meaning alone are in every report of one subject. */
function compared(a: Side, inA: Range, b: Side, inB: Range, leastSame = LEAST_SAME): Compared | null {
  const [sharesA, sharesB] = [sameWords(a, inA, b, inB), sameWords(b, inB, a, inA)]
  const similarity = (): number => Math.sqrt(sharedWeight(a.of, inA, sharesA) * sharedWeight(b.of, inB, sharesB))
  if (similarity() < leastSame) return null
  addLikeWords(sharesA, a, inA, b, inB)
  addLikeWords(sharesB, b, inB, a, inA)
  return { similarity: similarity(), sharesA, sharesB }
}

/** How much of what either range says is also said by the other, 0 to 1, however little of it is the same words. */
export function likenessOf({ a, b }: Pair, inA: Range, inB: Range): number {
  return compared(a, inA, b, inB, 0)?.similarity ?? 0
}

function evidence(pair: Pair, { from, end }: Range, shares: Float64Array): number {
  let sum = 0
  for (let at = from; at < end; at++) {
    const share = shares[at - from] ?? 0
    if (share > 0) sum += share === 1 ? evidenceAt(pair, at) : share * LIKE_SHARE * evidenceOfLike(pair.a, at)
  }
  return sum
}

/** The range without the clauses at its edges that the other side lacks. */
function trimmed(text: PreparedText, range: Range, shares: Float64Array): Range {
  let { from, end } = range
  const lacks = (clause: Range): boolean => sharedWeight(text, clause, shares, range.from) < LEAST_OF_CLAUSE
  for (let at = from + 1; at < end; at++) {
    if ((text.breaks[at] ?? 0) < BREAK.clause) continue
    if (end - at < LEAST_WORDS || !lacks({ from, end: at })) break
    from = at
  }
  for (let at = end - 1; at > from; at--) {
    if ((text.breaks[at] ?? 0) < BREAK.clause) continue
    if (at - from < LEAST_WORDS || !lacks({ from: at, end })) break
    end = at
  }
  return { from, end }
}

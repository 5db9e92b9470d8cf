import { matchRangesInOrder } from '../align/in-order.ts'
import type { Passage } from '../align/passage.ts'
import { firstFrom } from '../align/prepare.ts'
import type { PreparedText } from '../align/prepare.ts'
import type { Range } from '../align/range.ts'

/** A passage between two reports, in words of each. */
export interface LaidPassage {
  readonly kind: Passage['kind']
  readonly similarity: number
  readonly a: Range
  readonly b: Range
}

/** Above this many comparisons words are laid beside each other by their place alone. */
const MOST_COMPARISONS = 1_000_000

export function layPassage({ kind, similarity, a, b }: Passage, inA: PreparedText, inB: PreparedText): LaidPassage {
  return {
    kind,
    similarity,
    a: { from: firstFrom(inA, a.start), end: firstFrom(inA, a.end) },
    b: { from: firstFrom(inB, b.start), end: firstFrom(inB, b.end) },
  }
}

/**
 * For each word of one side of a passage the word of the other that stands for it: the same word where both have it in order, and
 * between those, by its place. `[wordsOfB, wordsOfA]`, each counted from the beginning of its side.
 */
export function wordForWord(
  { kind, a, b }: LaidPassage,
  inA: PreparedText,
  inB: PreparedText,
): [Int32Array, Int32Array] {
  const [sizeA, sizeB] = [a.end - a.from, b.end - b.from]
  if (kind === 'verbatim' && sizeA === sizeB) {
    const inOrder = Int32Array.from({ length: sizeA }, (_, at) => at)
    return [inOrder, inOrder]
  }
  const isLong = sizeA * sizeB > MOST_COMPARISONS
  const same = isLong ? [] : matchRangesInOrder(inA.stems, a, inB.stems, b, inA.weights)
  const [ofA, ofB] = [new Int32Array(sizeA), new Int32Array(sizeB)]
  let [i, j] = [0, 0]
  for (const next of [...same.map((match) => ({ i: match.i - a.from, j: match.j - b.from })), { i: sizeA, j: sizeB }]) {
    const [gapA, gapB] = [next.i - i, next.j - j]
    // Where one side has nothing between two shared words, what the other has there goes with the word before it.
    for (let at = 0; at < gapA; at++) ofA[i + at] = clamp(j + (gapB === 0 ? -1 : Math.floor((at * gapB) / gapA)), sizeB)
    for (let at = 0; at < gapB; at++) ofB[j + at] = clamp(i + (gapA === 0 ? -1 : Math.floor((at * gapA) / gapB)), sizeA)
    if (next.i < sizeA && next.j < sizeB) {
      ofA[next.i] = next.j
      ofB[next.j] = next.i
    }
    i = next.i + 1
    j = next.j + 1
  }
  return [ofA, ofB]
}

function clamp(place: number, size: number): number {
  return Math.max(0, Math.min(place, size - 1))
}

import { BREAK } from './breaks.ts'
import type { Pair, Places } from './pair.ts'

/** A stretch of words within one paragraph that is the same on both sides and cannot be made longer. */
export interface Seed {
  /** First word in A and in B. */
  readonly i: number
  readonly j: number
  readonly length: number
  /** Sum of its words' weights, in nats. */
  readonly weight: number
}

/** Two common words in a row are everywhere; a seed must hold something more. */
const LEAST_WEIGHT = 3
/**
 * A pair of words that both texts hold again and again is followed to this many of its places in B, those nearest in
 * rank: its tenth place in A to the tenth in B and a few before and after. So a text of refrains takes no longer.
 */
const MOST_PLACES = 12

/**
 * Every stretch of two words and more that both texts hold, wherever it stands in either, in the order of A and then of
 * B. For each two neighbours of A, those of B are looked up; only stretches that begin there are extended. None
 * runs over the end of a paragraph, so that what stands between two paragraphs never changes what is found in them.
 */
export function findSeeds(pair: Pair): Seed[] {
  const { a, b } = pair
  const ranks = new Int32Array(a.neighbourPlaces.from.length)
  const seeds: Seed[] = []
  for (let i = 0; i + 1 < a.words.length; i++) {
    const neighbours = a.neighbours[i + 1] ?? -1
    if (neighbours < 0) continue
    const rank = ranks[neighbours] ?? 0
    ranks[neighbours] = rank + 1
    const { first, end } = nearest(b.neighbourPlaces, neighbours, rank)
    for (let at = first; at < end; at++) {
      const j = (b.neighbourPlaces.places[at] ?? 0) - 1
      if (a.words[i - 1] === b.words[j - 1] && !parted(pair, i, j)) continue
      const seed = extend(pair, i, j)
      if (seed !== null) seeds.push(seed)
    }
  }
  return seeds
}

function nearest({ from }: Places, neighbours: number, rank: number): { first: number; end: number } {
  const first = from[neighbours] ?? 0
  const end = from[neighbours + 1] ?? 0
  if (end - first <= MOST_PLACES) return { first, end }
  const nearestFirst = Math.min(first + Math.max(0, rank - MOST_PLACES / 2), end - MOST_PLACES)
  return { first: nearestFirst, end: nearestFirst + MOST_PLACES }
}

/** The stretch that begins at two places, or null where it holds too little. */
function extend(pair: Pair, i: number, j: number): Seed | null {
  const { a, b } = pair
  let length = 0
  let weight = 0
  while (i + length < a.words.length && a.words[i + length] === b.words[j + length]) {
    if (length > 0 && parted(pair, i + length, j + length)) break
    weight += a.of.weights[i + length] ?? 0
    length++
  }
  return weight >= LEAST_WEIGHT ? { i, j, length, weight } : null
}

/** Whether a paragraph begins at either of two words. */
function parted({ a, b }: Pair, i: number, j: number): boolean {
  return a.of.breaks[i] === BREAK.paragraph || b.of.breaks[j] === BREAK.paragraph
}

import type { Pair } from './pair.ts'
import { BREAK } from './prepare.ts'

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
 * B. An index of B's pairs of neighbours is asked for each of A's; only stretches that begin there are extended. None
 * runs over the end of a paragraph, so that what stands between two paragraphs never changes what is found in them.
 */
export function findSeeds(pair: Pair): Seed[] {
  const { idsA, idsB } = pair
  const places = placesOfPairs(idsB)
  const ranks = new Map<number, number>()
  const seeds: Seed[] = []
  for (let i = 0; i + 1 < idsA.length; i++) {
    const key = keyAt(idsA, i)
    const known = places.get(key)
    if (known === undefined) continue
    const rank = ranks.get(key) ?? 0
    ranks.set(key, rank + 1)
    for (const j of nearest(known, rank)) {
      if (idsA[i - 1] === idsB[j - 1] && !parted(pair, i, j)) continue
      const seed = extend(pair, i, j)
      if (seed.weight >= LEAST_WEIGHT) seeds.push(seed)
    }
  }
  return seeds
}

function nearest(places: readonly number[], rank: number): readonly number[] {
  if (places.length <= MOST_PLACES) return places
  const first = Math.min(Math.max(0, rank - MOST_PLACES / 2), places.length - MOST_PLACES)
  return places.slice(first, first + MOST_PLACES)
}

function placesOfPairs(ids: Int32Array): Map<number, number[]> {
  const places = new Map<number, number[]>()
  for (let at = 0; at + 1 < ids.length; at++) {
    if (ids[at] === -1 || ids[at + 1] === -1) continue
    const key = keyAt(ids, at)
    const known = places.get(key)
    if (known === undefined) places.set(key, [at])
    else known.push(at)
  }
  return places
}

/** One number for two neighbours; exact, since a text has far fewer than 2^26 words. */
function keyAt(ids: Int32Array, at: number): number {
  return (ids[at] ?? 0) * 0x4000000 + (ids[at + 1] ?? 0)
}

function extend(pair: Pair, i: number, j: number): Seed {
  const { a, idsA, idsB } = pair
  let length = 0
  let weight = 0
  while (i + length < idsA.length && idsA[i + length] === idsB[j + length]) {
    if (length > 0 && parted(pair, i + length, j + length)) break
    weight += a.weights[i + length] ?? 0
    length++
  }
  return { i, j, length, weight }
}

/** Whether a paragraph begins at either of two words. */
function parted({ a, b }: Pair, i: number, j: number): boolean {
  return a.breaks[i] === BREAK.paragraph || b.breaks[j] === BREAK.paragraph
}

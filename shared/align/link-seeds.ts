import { BREAK } from './breaks.ts'
import type { Pair } from './pair.ts'
import type { Seed } from './seeds.ts'

/** Words left out, put in or changed between two seeds of one chain, on the longer side. */
export const WIDEST_GAP = 12
/** What a word between two seeds costs a chain, in nats. */
const GAP_COST = 0.8
/** Words that two seeds of one chain may both claim, as where “of the” stands twice on one side; the later yields. */
const WIDEST_OVERLAP = 4
/** Words of B in a block; a seed follows none that ends outside two neighbouring blocks. */
const BLOCK = WIDEST_GAP + WIDEST_OVERLAP

export const NONE = -1

/** By number of each seed: the best chain that ends with it. */
export interface Links {
  /** Weight of the chain, in nats. */
  readonly scores: Float64Array
  /** The seed before in the chain, or `NONE`. */
  readonly before: Int32Array
}

/**
 * Links each seed to the one before it in its heaviest chain. `seeds` are in the order of A; those that may come before are
 * looked up by where they end in B, since texts that repeat themselves have hundreds within reach in A.
 */
export function linkSeeds(pair: Pair, seeds: readonly Seed[]): Links {
  const scores = new Float64Array(seeds.length)
  const before = new Int32Array(seeds.length).fill(NONE)
  // The seeds that end in a block of B, as a list: the latest, and the next after each.
  const latest = new Int32Array(Math.floor(pair.b.of.size / BLOCK) + 2).fill(NONE)
  const next = new Int32Array(seeds.length)
  for (let at = 0; at < seeds.length; at++) {
    const seed = seeds[at]
    if (seed === undefined) continue
    let best = seed.weight
    let bestBefore = NONE
    const lastBlock = Math.floor((seed.j + WIDEST_OVERLAP) / BLOCK)
    for (let block = Math.max(0, lastBlock - 1); block <= lastBlock; block++) {
      let kept = NONE
      for (let earlierAt = latest[block] ?? NONE; earlierAt !== NONE; earlierAt = next[earlierAt] ?? NONE) {
        const earlier = seeds[earlierAt]
        if (earlier === undefined) break
        if (earlier.i + earlier.length + WIDEST_GAP < seed.i) {
          // Out of reach for good, and left out of the list.
          if (kept === NONE) latest[block] = next[earlierAt] ?? NONE
          else next[kept] = next[earlierAt] ?? NONE
          continue
        }
        kept = earlierAt
        const reached = (scores[earlierAt] ?? 0) - stepCost(pair, earlier, seed) + seed.weight
        if (reached > best || (reached === best && earlierAt < bestBefore)) {
          best = reached
          bestBefore = earlierAt
        }
      }
    }
    scores[at] = best
    before[at] = bestBefore
    const block = Math.floor((seed.j + seed.length) / BLOCK)
    next[at] = latest[block] ?? NONE
    latest[block] = at
  }
  return { scores, before }
}

/** What it costs to go from one seed to a later one; without end where it does not follow closely on both sides. */
function stepCost({ a, b }: Pair, earlier: Seed, later: Seed): number {
  const gapA = later.i - earlier.i - earlier.length
  const gapB = later.j - earlier.j - earlier.length
  const overlap = Math.max(0, -gapA, -gapB)
  const widest = Math.max(gapA, gapB) + overlap
  if (widest > WIDEST_GAP || overlap > WIDEST_OVERLAP || overlap >= later.length) return Infinity
  if (paragraphBegins(a.of.breaks, earlier.i + earlier.length, later.i)) return Infinity
  if (paragraphBegins(b.of.breaks, earlier.j + earlier.length, later.j)) return Infinity
  let cost = GAP_COST * widest
  for (let step = 0; step < overlap; step++) cost += a.of.weights[later.i + step] ?? 0
  return cost
}

/** Whether a paragraph begins at one of the words from `from` to `to`, both included. */
function paragraphBegins(breaks: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at <= to; at++) if (breaks[at] === BREAK.paragraph) return true
  return false
}

import { BREAK } from './breaks.ts'
import { matchRangesInOrder } from './in-order.ts'
import { linkSeeds, NONE, WIDEST_GAP } from './link-seeds.ts'
import type { Match, Pair } from './pair.ts'
import type { Seed } from './seeds.ts'

/** A chain that weighs less holds no statement. */
const LEAST_WEIGHT = 8
/** Once chains have matched each word so many times over, on average, the lighter ones are left: such a text repeats itself. */
const MOST_TIMES_MATCHED = 4

/**
 * Joins seeds that follow each other closely on both sides: the light edits of a sentence part one stretch into many.
 * Gives the matched words of each chain, in order, heaviest chain first, single words between its seeds included.
 * `seeds` are in the order of A.
 */
export function chainSeeds(pair: Pair, seeds: readonly Seed[]): Match[][] {
  const { scores, before } = linkSeeds(pair, seeds)
  const order = seeds.map((_, at) => at).sort((x, y) => (scores[y] ?? 0) - (scores[x] ?? 0) || x - y)
  const used = new Uint8Array(seeds.length)
  const chains: Match[][] = []
  let room = MOST_TIMES_MATCHED * (pair.a.of.size + pair.b.of.size)
  for (const last of order) {
    if (room <= 0) break
    const members: Seed[] = []
    let weight = scores[last] ?? 0
    for (let at = last; at !== NONE; at = before[at] ?? NONE) {
      if (used[at] === 1) {
        weight -= scores[at] ?? 0
        break
      }
      used[at] = 1
      const seed = seeds[at]
      if (seed !== undefined) members.push(seed)
    }
    if (members.length === 0 || weight < LEAST_WEIGHT) continue
    const chain = matchesOf(pair, members.reverse())
    room -= chain.length
    chains.push(chain)
  }
  return chains
}

/** The words matched by the seeds, between them, and in the rest of the sentences that the first and last stand in. */
function matchesOf(pair: Pair, seeds: readonly Seed[]): Match[] {
  const { a, b } = pair
  const matches: Match[] = []
  const addBetween = (fromA: number, endA: number, fromB: number, endB: number): void => {
    if (fromA >= endA || fromB >= endB) return
    const inA = { from: fromA, end: endA }
    for (const match of matchRangesInOrder(a.words, inA, b.words, { from: fromB, end: endB }, a.of.weights)) {
      matches.push(match)
    }
  }
  const [first] = seeds
  let i = sentenceStart(a.of.breaks, first?.i ?? 0)
  let j = sentenceStart(b.of.breaks, first?.j ?? 0)
  for (const seed of seeds) {
    const overlap = matches.length === 0 ? 0 : Math.max(0, i - seed.i, j - seed.j)
    addBetween(i, seed.i + overlap, j, seed.j + overlap)
    for (let step = overlap; step < seed.length; step++) matches.push({ i: seed.i + step, j: seed.j + step })
    i = seed.i + seed.length
    j = seed.j + seed.length
  }
  addBetween(i, sentenceEnd(a.of.breaks, i), j, sentenceEnd(b.of.breaks, j))
  return matches
}

/** First word of the sentence that a place stands in, or the farthest that a gap may reach back. */
function sentenceStart(breaks: Uint8Array, place: number): number {
  let at = place
  while (at > 0 && place - at < WIDEST_GAP && (breaks[at] ?? 0) < BREAK.sentence) at--
  return at
}

/** The end of the sentence that a place stands in, or the farthest that a gap may reach on. */
function sentenceEnd(breaks: Uint8Array, place: number): number {
  let at = place
  while (at + 1 < breaks.length && at - place < WIDEST_GAP && (breaks[at] ?? 0) < BREAK.sentence) at++
  return at
}

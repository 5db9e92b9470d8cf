import { BREAK } from './breaks.ts'
import { matchInOrder } from './in-order.ts'
import type { Match, Pair } from './pair.ts'
import type { Seed } from './seeds.ts'

/** Words left out, put in or changed between two seeds of one chain, on the longer side. */
const WIDEST_GAP = 12
/** What a word between two seeds costs a chain, in nats. */
const GAP_COST = 0.8
/** Words that two seeds of one chain may both claim, as where “of the” stands twice on one side; the later yields. */
const WIDEST_OVERLAP = 4
/** A chain that weighs less holds no statement. */
const LEAST_WEIGHT = 8

/**
 * Joins seeds that follow each other closely on both sides: the light edits of a sentence part one stretch into many.
 * Gives the matched words of each chain, in order, heaviest chain first, single words between its seeds included.
 */
export function chainSeeds(pair: Pair, seeds: readonly Seed[]): Match[][] {
  const links = linkSeeds(pair, seeds)
  const order = links.map((_, at) => at).sort((x, y) => score(links, y) - score(links, x) || x - y)
  const used = new Set<number>()
  const chains: Match[][] = []
  for (const last of order) {
    const members: Seed[] = []
    let weight = score(links, last)
    for (let at = last; at !== -1; at = links[at]?.before ?? -1) {
      if (used.has(at)) {
        weight -= score(links, at)
        break
      }
      used.add(at)
      const seed = seeds[at]
      if (seed !== undefined) members.unshift(seed)
    }
    if (members.length > 0 && weight >= LEAST_WEIGHT) chains.push(matchesOf(pair, members))
  }
  return chains
}

interface Link {
  /** Weight of the best chain that ends with this seed. */
  readonly score: number
  /** The seed before it in that chain, or -1. */
  readonly before: number
}

function score(links: readonly Link[], at: number): number {
  return links[at]?.score ?? 0
}

function linkSeeds(pair: Pair, seeds: readonly Seed[]): Link[] {
  const links: Link[] = []
  const recent: number[] = []
  seeds.forEach((seed, at) => {
    let best: Link = { score: seed.weight, before: -1 }
    for (const earlier of recent) {
      const cost = stepCost(pair, seeds[earlier], seed)
      if (cost === null) continue
      const reached = score(links, earlier) - cost + seed.weight
      if (reached > best.score) best = { score: reached, before: earlier }
    }
    links.push(best)
    recent.push(at)
    forgetDistant(recent, seeds, seed.i)
  })
  return links
}

/** Keeps the list of seeds that the next one may follow short, in place: there are many seeds, and most are soon out of reach. */
function forgetDistant(recent: number[], seeds: readonly Seed[], i: number): void {
  let kept = 0
  for (const at of recent) {
    const seed = seeds[at]
    if (seed !== undefined && seed.i + seed.length + WIDEST_GAP >= i) recent[kept++] = at
  }
  recent.length = kept
}

/** What it costs to go from one seed to a later one, or null where it does not follow closely on both sides. */
function stepCost({ a, b }: Pair, earlier: Seed | undefined, later: Seed): number | null {
  if (earlier === undefined) return null
  const gapA = later.i - earlier.i - earlier.length
  const gapB = later.j - earlier.j - earlier.length
  const overlap = Math.max(0, -gapA, -gapB)
  const widest = Math.max(gapA, gapB) + overlap
  if (widest > WIDEST_GAP || overlap > WIDEST_OVERLAP || overlap >= later.length) return null
  if (breaksWithin(a.of.breaks, earlier.i + earlier.length, later.i, BREAK.paragraph)) return null
  if (breaksWithin(b.of.breaks, earlier.j + earlier.length, later.j, BREAK.paragraph)) return null
  let cost = GAP_COST * widest
  for (let step = 0; step < overlap; step++) cost += a.of.weights[later.i + step] ?? 0
  return cost
}

/** Whether a break of at least this strength stands at one of the words from `from` to `to`, both included. */
function breaksWithin(breaks: Uint8Array, from: number, to: number, strength: number): boolean {
  for (let at = from; at <= to; at++) if ((breaks[at] ?? 0) >= strength) return true
  return false
}

/** The words matched by the seeds, between them, and in the rest of the sentences that the first and last stand in. */
function matchesOf(pair: Pair, seeds: readonly Seed[]): Match[] {
  const { a, b } = pair
  const matches: Match[] = []
  const [first] = seeds
  let i = sentenceStart(a.of.breaks, first?.i ?? 0)
  let j = sentenceStart(b.of.breaks, first?.j ?? 0)
  for (const seed of seeds) {
    const overlap = matches.length === 0 ? 0 : Math.max(0, i - seed.i, j - seed.j)
    matches.push(...matchBetween(pair, i, seed.i + overlap, j, seed.j + overlap))
    for (let step = overlap; step < seed.length; step++) matches.push({ i: seed.i + step, j: seed.j + step })
    i = seed.i + seed.length
    j = seed.j + seed.length
  }
  matches.push(...matchBetween(pair, i, sentenceEnd(a.of.breaks, i), j, sentenceEnd(b.of.breaks, j)))
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

/** Single words shared between two places at most a gap apart, in the same order on both sides. */
function matchBetween(pair: Pair, fromA: number, endA: number, fromB: number, endB: number): Match[] {
  if (fromA >= endA || fromB >= endB) return []
  const { a, b } = pair
  const shared = matchInOrder(
    a.words.subarray(fromA, endA),
    b.words.subarray(fromB, endB),
    a.of.weights.subarray(fromA, endA),
  )
  return shared.map(({ i, j }) => ({ i: fromA + i, j: fromB + j }))
}

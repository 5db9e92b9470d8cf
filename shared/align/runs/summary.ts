import type { Side } from '../pair.ts'
import { edgeWorth, SENTENCE_WORTH } from './edge-worth.ts'
import { stretchesMeet } from './stretch.ts'
import type { Region, Stretch } from './stretch.ts'

/** Words of a summary, at least and at most. */
const SHORTEST = 40
const LONGEST = 260
/** How many times longer than its summary a text is, at least and at most. */
const LEAST_RATIO = 3
const MOST_RATIO = 15
/** Share of its words that a summary takes from the text. */
const TAKEN = 0.8
/** No one word says more than this, and from this on a shared word counts as a hit; in nats. */
const MOST_PER_WORD = 5
const HIT = 1
/** What a summary must score in all, and for each word, in nats. */
const LEAST_SCORE = 90
const LEAST_DENSITY = 0.87
/** How evenly its hits must lie over the whole text: 1 is evenly, .1 all in one tenth. */
const LEAST_SPREAD = 0.55
const PARTS = 10
/** What no one region within it explains, in nats: two or three rare words. */
const LEAST_REST = 10

/**
 * Where one text as a whole went into a stretch of the other, that is one region, and what was found within it is part
 * of it. Both directions are tried; where both hold, the one with more evidence stands.
 */
export function gatherSummary(a: Side, b: Side, regions: readonly Region[]): readonly Region[] {
  const links = regions.map((region): Link => ({ here: region.a, there: region.b }))
  const inA = summaryIn(a, b, links)
  const inB = summaryIn(
    b,
    a,
    links.map(({ here, there }): Link => ({ here: there, there: here })),
  )
  if (inA !== null && (inB === null || inA.score >= inB.score)) {
    const rest = regions.filter((region) => !stretchesMeet(region.a, inA))
    return [{ a: inA, b: wholeOf(b, inA), score: inA.score }, ...rest]
  }
  if (inB === null) return regions
  const rest = regions.filter((region) => !stretchesMeet(region.b, inB))
  return [{ a: wholeOf(a, inB), b: inB, score: inB.score }, ...rest]
}

function wholeOf({ of: { size } }: Side, summary: Stretch): Stretch {
  return { ...summary, start: 0, end: size }
}

/** A region seen from one text. */
interface Link {
  readonly here: Stretch
  readonly there: Stretch
}

/** The stretch of `one` that is a summary of the whole of `other`, or null. */
function summaryIn(one: Side, other: Side, links: readonly Link[]): Stretch | null {
  const whole = other.of.size
  if (one.of.size < SHORTEST || whole < LEAST_RATIO * SHORTEST || whole > MOST_RATIO * LONGEST) return null
  const values = valuesAgainst(one, other)
  if (highestSum(one, values) < LEAST_SCORE - 2 * SENTENCE_WORTH) return null
  const found = bestStretch(one, values)
  const length = found.end - found.start
  if (found.score < Math.max(LEAST_SCORE, LEAST_DENSITY * length)) return null
  if (whole < LEAST_RATIO * length || whole > MOST_RATIO * length) return null
  const hits = hitsIn(one, values, found)
  const within = links.filter(({ here }) => stretchesMeet(here, found))
  return isSpread(other, values, hits) && exceeds(other, values, hits, within) ? found : null
}

/** A likelihood ratio of so much says no more. */
const MOST_LIKELY = Math.exp(MOST_PER_WORD)

/** What each numbered word of `one` says for being taken from anywhere in `other`, in nats. */
function valuesAgainst({ chance }: Side, { wordPlaces: { from }, of: { size } }: Side): Float64Array {
  const values = new Float64Array(chance.length)
  for (let word = 0; word < values.length; word++) {
    const share = ((from[word + 1] ?? 0) - (from[word] ?? 0)) / size
    const ratio = (TAKEN * share) / (chance[word] ?? 1) + 1 - TAKEN
    values[word] = ratio >= MOST_LIKELY ? MOST_PER_WORD : Math.log(ratio)
  }
  return values
}

const MISS = Math.log(1 - TAKEN)
const NO_WORD = -1

function valueOf(values: Float64Array, word: number): number {
  return word < 0 ? MISS : (values[word] ?? MISS)
}

/** What the words of any stretch say together at most, be it as long as it may. */
function highestSum({ words }: Side, values: Float64Array): number {
  let highest = 0
  let sum = 0
  for (const word of words) {
    sum = Math.max(0, sum + valueOf(values, word))
    highest = Math.max(highest, sum)
  }
  return highest
}

/** Room for the sums up to each word and the queue of beginnings, kept from text to text. */
let room = { costs: new Float64Array(1 << 12), queue: new Int32Array(1 << 12) }

/** The best stretch within the limits of length, edges at sentences preferred: a queue keeps the best beginning so far. */
function bestStretch({ words, of }: Side, values: Float64Array): Stretch {
  const size = of.size
  if (room.costs.length <= size) room = { costs: new Float64Array(size * 2), queue: new Int32Array(size * 2) }
  const { costs, queue } = room
  let head = 0
  let tail = 0
  let sum = 0
  let [bestStart, bestEnd, bestScore] = [0, 0, -Infinity]
  for (let end = 0; end <= size; end++) {
    if (end > 0) sum += valueOf(values, words[end - 1] ?? NO_WORD)
    const worth = edgeWorth(of, end)
    costs[end] = sum - worth
    const start = end - SHORTEST
    if (start < 0) continue
    const cost = costs[start] ?? 0
    while (tail > head && (costs[queue[tail - 1] ?? 0] ?? 0) >= cost) tail--
    queue[tail++] = start
    while ((queue[head] ?? 0) < end - LONGEST) head++
    const first = queue[head] ?? 0
    const score = sum + worth - (costs[first] ?? 0)
    if (score > bestScore) [bestStart, bestEnd, bestScore] = [first, end, score]
  }
  return { start: bestStart, end: bestEnd, score: bestScore, mix: { chained: 0, taken: TAKEN } }
}

/** The words of a stretch that say something for it, as often as they stand there. */
function hitsIn({ words }: Side, values: Float64Array, { start, end }: Stretch): Int32Array {
  return words.subarray(start, end).filter((word) => valueOf(values, word) >= HIT)
}

/** Whether the hits come from all over the text: the participation ratio of its tenths, a word's places sharing its value. */
function isSpread({ wordPlaces: { from, places }, of: { size } }: Side, values: Float64Array, hits: Int32Array) {
  const parts = new Float64Array(PARTS)
  for (const word of hits) {
    const [first, end] = [from[word] ?? 0, from[word + 1] ?? 0]
    for (let at = first; at < end; at++) {
      const part = Math.floor(((places[at] ?? 0) * PARTS) / size)
      parts[part] = (parts[part] ?? 0) + (values[word] ?? 0) / (end - first)
    }
  }
  const sum = parts.reduce((all, part) => all + part, 0)
  const squares = parts.reduce((all, part) => all + part * part, 0)
  return sum * sum >= LEAST_SPREAD * PARTS * squares
}

/** Whether the stretch holds more of the text than the best of the regions within it accounts for. */
function exceeds({ wordPlaces: { from, places } }: Side, values: Float64Array, hits: Int32Array, within: Link[]) {
  const accounted = new Float64Array(within.length)
  let all = 0
  for (const word of new Set(hits)) {
    const value = values[word] ?? 0
    all += value
    const at = places.subarray(from[word], from[word + 1])
    within.forEach(({ there }, link) => {
      const isThere = at.some((place) => there.start <= place && place < there.end)
      if (isThere) accounted[link] = (accounted[link] ?? 0) + value
    })
  }
  return all - Math.max(0, ...accounted) >= LEAST_REST
}

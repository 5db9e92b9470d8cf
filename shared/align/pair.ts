import { countStems } from './lexicon.ts'
import type { PreparedText } from './prepare.ts'
import { chanceOfWords } from './runs/chance.ts'

/** Places in a text, by number: those of number n are `places[from[n]]` to `places[from[n + 1] - 1]`, ascending. */
export interface Places {
  readonly from: Int32Array
  readonly places: Int32Array
}

/** One text as seen from another: its words numbered, the same stem alike in both. */
export interface Side {
  readonly of: PreparedText
  /** Number of each word; below zero, and never the same in both texts, where the other text lacks its stem. */
  readonly words: Int32Array
  /** Number of each word taken with the one before it; -1 where the other text does not have the two so. */
  readonly neighbours: Int32Array
  readonly wordPlaces: Places
  /** The places of the second word of each two neighbours. */
  readonly neighbourPlaces: Places
  /** By number of a word, the probability that the writer of this text, borrowing nothing, would set it down. */
  readonly chance: Float64Array
}

/** Two texts with their words numbered alike. */
export interface Pair {
  readonly a: Side
  readonly b: Side
  /** What it says, by number of a word, that both texts have it, in nats: little where either uses it again and again. */
  readonly surprises: Float64Array
}

/** One word of A and one of B that are the same, by their places among the words. */
export interface Match {
  readonly i: number
  readonly j: number
}

const UNSHARED_A = -1
const UNSHARED_B = -2
const NOT_NUMBERED = -1

/** By number of a stem, what the pair at hand calls it; left as found, so that no pair pays for a whole vocabulary. */
let numberHere = new Int32Array(0)

/** Numbers the stems that two texts share, and the neighbours, in the order of B. */
export function pairOf(a: PreparedText, b: PreparedText): Pair {
  const { wordsA, wordsB, count } = numberWords(a, b)
  const { neighboursA, neighboursB, count: neighbourCount } = numberNeighbours(wordsA, wordsB)
  const sideA = sideOf(a, wordsA, count, neighboursA, neighbourCount)
  const sideB = sideOf(b, wordsB, count, neighboursB, neighbourCount)
  const surprises = new Float64Array(count)
  for (let word = 0; word < count; word++) {
    surprises[word] = -Math.log(Math.max(sideA.chance[word] ?? 1, sideB.chance[word] ?? 1))
  }
  return { a: sideA, b: sideB, surprises }
}

function sideOf(of: PreparedText, words: Int32Array, count: number, neighbours: Int32Array, pairs: number): Side {
  const wordPlaces = placesOf(words, count)
  const neighbourPlaces = placesOf(neighbours, pairs)
  const chance = chanceOfWords(of, wordPlaces.from, wordPlaces.places)
  return { of, words, neighbours, wordPlaces, neighbourPlaces, chance }
}

function numberWords(a: PreparedText, b: PreparedText): { wordsA: Int32Array; wordsB: Int32Array; count: number } {
  if (numberHere.length <= countStems()) numberHere = new Int32Array(countStems() * 2 + 1).fill(NOT_NUMBERED)
  const numbers = numberHere
  const { stems: stemsA, size: sizeA } = a
  const { stems: stemsB, size: sizeB } = b
  const wordsA = new Int32Array(sizeA)
  const wordsB = new Int32Array(sizeB)
  const IN_A = -2
  for (let at = 0; at < sizeA; at++) numbers[stemsA[at] ?? 0] = IN_A
  let count = 0
  for (let at = 0; at < sizeB; at++) {
    const stem = stemsB[at] ?? 0
    const known = numbers[stem] ?? NOT_NUMBERED
    if (known === IN_A) numbers[stem] = count
    wordsB[at] = known === NOT_NUMBERED ? UNSHARED_B : known === IN_A ? count++ : known
  }
  for (let at = 0; at < sizeA; at++) wordsA[at] = Math.max(UNSHARED_A, numbers[stemsA[at] ?? 0] ?? 0)
  for (let at = 0; at < sizeA; at++) numbers[stemsA[at] ?? 0] = NOT_NUMBERED
  return { wordsA, wordsB, count }
}

interface Neighbours {
  readonly neighboursA: Int32Array
  readonly neighboursB: Int32Array
  readonly count: number
}

/** Open addressing over the neighbours of A, which may be the shorter; each is known by a place where it stands. */
function numberNeighbours(wordsA: Int32Array, wordsB: Int32Array): Neighbours {
  const neighboursA = new Int32Array(wordsA.length).fill(-1)
  const neighboursB = new Int32Array(wordsB.length).fill(-1)
  let room = 16
  while (room < wordsA.length * 2) room *= 2
  const firstPlaces = new Int32Array(room)
  const slotOf = (first: number, second: number): number => {
    let slot = Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b) >>> 7
    for (;;) {
      slot &= room - 1
      const place = firstPlaces[slot] ?? 0
      if (place === 0 || (wordsA[place - 1] === first && wordsA[place] === second)) return slot
      slot++
    }
  }
  let count = 0
  let first = UNSHARED_A
  for (let at = 0; at < wordsA.length; at++) {
    const before = first
    first = wordsA[at] ?? UNSHARED_A
    if (before < 0 || first < 0) continue
    const slot = slotOf(before, first)
    const place = firstPlaces[slot] ?? 0
    if (place === 0) firstPlaces[slot] = at
    neighboursA[at] = place === 0 ? count++ : (neighboursA[place] ?? 0)
  }
  first = UNSHARED_B
  for (let at = 0; at < wordsB.length; at++) {
    const before = first
    first = wordsB[at] ?? UNSHARED_B
    if (before < 0 || first < 0) continue
    const place = firstPlaces[slotOf(before, first)] ?? 0
    if (place > 0) neighboursB[at] = neighboursA[place] ?? 0
  }
  return { neighboursA, neighboursB, count }
}

function placesOf(numbers: Int32Array, count: number): Places {
  const from = new Int32Array(count + 1)
  for (const number of numbers) {
    if (number >= 0) from[number + 1] = (from[number + 1] ?? 0) + 1
  }
  for (let number = 0; number < count; number++) from[number + 1] = (from[number + 1] ?? 0) + (from[number] ?? 0)
  const next = from.slice()
  const places = new Int32Array(from[count] ?? 0)
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at] ?? -1
    if (number < 0) continue
    const place = next[number] ?? 0
    next[number] = place + 1
    places[place] = at
  }
  return { from, places }
}

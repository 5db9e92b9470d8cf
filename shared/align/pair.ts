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

function sideOf(of: PreparedText, words: Numbered, count: number, neighbours: Numbered, pairs: number): Side {
  const wordPlaces = placesOf(words, count)
  const neighbourPlaces = placesOf(neighbours, pairs)
  const chance = chanceOfWords(of, wordPlaces.from, wordPlaces.places)
  return { of, words: words.numbers, neighbours: neighbours.numbers, wordPlaces, neighbourPlaces, chance }
}

/** Numbers by place in a text, and the places that have one, ascending; the rest is below zero. */
interface Numbered {
  readonly numbers: Int32Array
  readonly places: Int32Array
}

function numberWords(a: PreparedText, b: PreparedText): { wordsA: Numbered; wordsB: Numbered; count: number } {
  if (numberHere.length <= countStems()) numberHere = new Int32Array(countStems() * 2 + 1).fill(NOT_NUMBERED)
  const here = numberHere
  const { stems: stemsA, size: sizeA } = a
  const { stems: stemsB, size: sizeB } = b
  const [numbersA, placesA] = [new Int32Array(sizeA), new Int32Array(sizeA)]
  const [numbersB, placesB] = [new Int32Array(sizeB), new Int32Array(sizeB)]
  const IN_A = -2
  for (let at = 0; at < sizeA; at++) here[stemsA[at] ?? 0] = IN_A
  let count = 0
  let sharedB = 0
  for (let at = 0; at < sizeB; at++) {
    const stem = stemsB[at] ?? 0
    let number = here[stem] ?? NOT_NUMBERED
    if (number === NOT_NUMBERED) {
      numbersB[at] = UNSHARED_B
      continue
    }
    if (number === IN_A) {
      number = count++
      here[stem] = number
    }
    numbersB[at] = number
    placesB[sharedB++] = at
  }
  let sharedA = 0
  for (let at = 0; at < sizeA; at++) {
    const number = here[stemsA[at] ?? 0] ?? IN_A
    numbersA[at] = number === IN_A ? UNSHARED_A : number
    if (number !== IN_A) placesA[sharedA++] = at
  }
  for (let at = 0; at < sizeA; at++) here[stemsA[at] ?? 0] = NOT_NUMBERED
  return {
    wordsA: { numbers: numbersA, places: placesA.subarray(0, sharedA) },
    wordsB: { numbers: numbersB, places: placesB.subarray(0, sharedB) },
    count,
  }
}

interface Neighbours {
  readonly neighboursA: Numbered
  readonly neighboursB: Numbered
  readonly count: number
}

/** Open addressing over the neighbours of A, which may be the shorter; each is known by a place where it stands. */
function numberNeighbours(wordsA: Numbered, wordsB: Numbered): Neighbours {
  const numbersA = new Int32Array(wordsA.numbers.length).fill(-1)
  const numbersB = new Int32Array(wordsB.numbers.length).fill(-1)
  const words = wordsA.numbers
  let room = 16
  while (room < wordsA.places.length * 2) room *= 2
  const firstPlaces = new Int32Array(room)
  const slotOf = (first: number, second: number): number => {
    let slot = Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b) >>> 7
    for (;;) {
      slot &= room - 1
      const place = firstPlaces[slot] ?? 0
      if (place === 0 || (words[place - 1] === first && words[place] === second)) return slot
      slot++
    }
  }
  let count = 0
  const placesA = secondsIn(wordsA)
  for (const at of placesA) {
    const slot = slotOf(words[at - 1] ?? UNSHARED_A, words[at] ?? UNSHARED_A)
    const place = firstPlaces[slot] ?? 0
    if (place === 0) firstPlaces[slot] = at
    numbersA[at] = place === 0 ? count++ : (numbersA[place] ?? 0)
  }
  const placesB = secondsIn(wordsB)
  let sharedB = 0
  for (const at of placesB) {
    const slot = slotOf(wordsB.numbers[at - 1] ?? UNSHARED_B, wordsB.numbers[at] ?? UNSHARED_B)
    const place = firstPlaces[slot] ?? 0
    if (place === 0) continue
    numbersB[at] = numbersA[place] ?? 0
    placesB[sharedB++] = at
  }
  return {
    neighboursA: { numbers: numbersA, places: placesA },
    neighboursB: { numbers: numbersB, places: placesB.subarray(0, sharedB) },
    count,
  }
}

/** The places of numbered words that follow another. */
function secondsIn({ places }: Numbered): Int32Array {
  const seconds = new Int32Array(places.length)
  let count = 0
  let before = -2
  for (const at of places) {
    if (at === before + 1) seconds[count++] = at
    before = at
  }
  return seconds.subarray(0, count)
}

/** The places in order of their numbers, which are below `count`: counted first, and filled in from the last. */
function placesOf({ numbers, places }: Numbered, count: number): Places {
  const from = new Int32Array(count + 1)
  for (const at of places) {
    const number = numbers[at] ?? 0
    from[number] = (from[number] ?? 0) + 1
  }
  let end = 0
  for (let number = 0; number <= count; number++) {
    end += from[number] ?? 0
    from[number] = end
  }
  const byNumber = new Int32Array(end)
  for (let last = places.length - 1; last >= 0; last--) {
    const at = places[last] ?? 0
    const number = numbers[at] ?? 0
    const place = (from[number] ?? 0) - 1
    from[number] = place
    byNumber[place] = at
  }
  return { from, places: byNumber }
}

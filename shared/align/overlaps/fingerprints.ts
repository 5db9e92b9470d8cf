import type { HashedPlaces } from './places.ts'

/** The fewest words that a shared run has. */
export const FEWEST_WORDS = 12
/**
 * Words of a gram, and how many neighbouring grams are chosen from: together they reach over twelve words. Grams of eight and
 * five neighbours would do as well, and a third more fingerprints would have to be compared.
 */
const GRAM = 6
const WINDOW = FEWEST_WORDS - GRAM + 1
/** How many words before a gram a run of twelve with it may begin. */
export const REACH = FEWEST_WORDS - GRAM

/** The least of seven is another one at every fourth place, in the long run. */
export const FINGERPRINTS_PER_WORD = 0.26

const BASE = 0x2c9277b5

/** BASE to the power of the words in a gram, in 32 bits. */
function powerOf(words: number): number {
  let power = 1
  for (let i = 0; i < words; i++) power = Math.imul(power, BASE)
  return power
}
/** What the first word of a gram is multiplied by. */
const LEAVING = powerOf(GRAM - 1)
/** The last hashes, by the last bits of their places. */
const RING = new Int32Array(8)

function mixed(hash: number): number {
  const half = Math.imul(hash ^ (hash >>> 15), 0x735a2d97)
  return half ^ (half >>> 15)
}

/**
 * Adds to `found` the hash and the place of some grams of six words between `start` and `end`,
 * in order: of every seven neighbours the one with the least hash, the last of equals. Two texts that share a run of
 * twelve words so have a gram at the same place of it. Winnowing: Schleimer, Wilkerson and Aiken 2003.
 */
export function addFingerprints(words: Int32Array, start: number, end: number, found: HashedPlaces): void {
  if (end - start < FEWEST_WORDS) return
  let rolling = 0
  for (let at = start; at < start + GRAM; at++) rolling = (Math.imul(rolling, BASE) + (words[at] ?? 0)) | 0
  let place = start
  let least = 0
  let leastAt = -1
  const ring = RING
  for (;;) {
    const hash = mixed(rolling)
    ring[place & 7] = hash
    const first = place - WINDOW + 1
    const before = leastAt
    if (leastAt === -1 || hash <= least) {
      least = hash
      leastAt = place
    } else if (leastAt < first) {
      least = hash
      leastAt = place
      for (let at = place - 1; at >= first; at--) {
        const other = ring[at & 7] ?? 0
        if (other >= least) continue
        least = other
        leastAt = at
      }
    }
    if (first === start || (first > start && leastAt !== before)) found.add(least, leastAt)
    if (place + GRAM >= end) return
    rolling = (rolling - Math.imul(words[place] ?? 0, LEAVING)) | 0
    rolling = (Math.imul(rolling, BASE) + (words[place + GRAM] ?? 0)) | 0
    place++
  }
}

/** The hash of the run of twelve words that begins at a place. */
export function hashOfRun(words: Int32Array, place: number): number {
  let hash = 0
  for (let at = place; at < place + FEWEST_WORDS; at++) {
    hash = (Math.imul(hash, BASE) + (words[at] ?? 0)) | 0
  }
  return mixed(hash)
}

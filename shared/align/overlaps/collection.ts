import { foldWord } from '../../text/fold.ts'
import { americanSpelling, RULED_LETTERS, spellingsInTable } from '../../text/spelling.ts'
import { eachWord } from '../../text/words.ts'
import { HashTable } from './hash-table.ts'
import { PlaceSet } from './places.ts'

/** A byte that no word can hold: it ends the chunk. */
const PARTS = 0
/** Flags of any other byte: one for itself, one for what only folding can tell, and one for each letter that a spelling rule looks at. */
const WITHIN = 1 << 6
const UNPLAIN = 1 << 7
const RULED = new Set(RULED_LETTERS.join(''))
const LETTER_FLAGS = new Map(Array.from(RULED, (letter, index) => [letter, 1 << index]))
/** Within a word where it stands between the right neighbours: 1,500 and U.S. and don't. */
const MAY_JOIN = UNPLAIN
const NOT_ASCII = UNPLAIN | WITHIN

const FLAGS = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte > 127) return NOT_ASCII
  const character = String.fromCharCode(byte).toLowerCase()
  if (/[\da-z]/.test(character)) return WITHIN | (LETTER_FLAGS.get(character) ?? 0)
  return /[.,'`]/.test(character) ? MAY_JOIN : PARTS
})
/** For what was seen in a chunk: whether it may be anything but one word in its folded form. */
const IN_DOUBT = Uint8Array.from({ length: 256 }, (_, seen) => {
  const hasAll = (letters: string): boolean =>
    Array.from(letters).every((letter) => (seen & (LETTER_FLAGS.get(letter) ?? 0)) !== 0)
  return Number((seen & UNPLAIN) !== 0 || RULED_LETTERS.some(hasAll))
})
/** ASCII in lower case: folding does not depend on it. */
const LOWER = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte < 128 ? String.fromCharCode(byte).toLowerCase().charCodeAt(0) : byte,
)
const PLAIN = /^[a-z]+$/
/** Room for words that a collection has at first. */
const FEWEST_WORDS = 1 << 20
/** In bytes. Longer chunks are of scripts without spaces, and do not come again. */
const LONGEST_KNOWN = 64

/** Two independent hashes, in the manner of Fowler, Noll and Vo. */
const HIGH_START = 0x2c1b3c6d
const HIGH_FACTOR = 0x01000193
const LOW_START = 0x297a2d39
const LOW_FACTOR = 0x5bd1e995

/** Marks of the words with a spelling of their own, by the low half of their hashes. */
const SPELLINGS_MASK = (1 << 15) - 1
const SPELLINGS = new PlaceSet(SPELLINGS_MASK)
for (const word of spellingsInTable()) SPELLINGS.add(lowHash(word) & SPELLINGS_MASK)

/**
 * Texts as numbers: two words have the same number where `tokenize` folds them to the same form. The number is a hash of
 * the form, of 32 bits, so that two other words have it in common once in four thousand million. Four bytes a word; the texts
 * are not kept.
 *
 * Most words are read without being cut out or folded: a chunk, the stretch between two characters that no word can hold, is
 * looked up where it may be anything but a plain word, and has the words that it had before.
 */
export class Collection {
  #words = new Int32Array(FEWEST_WORDS)
  #length = 0
  readonly #starts = [0]
  /** For each chunk that was in doubt its place in #found: 0 where it was a plain word after all. */
  readonly #chunks = new HashTable()
  readonly #found: (readonly number[])[] = [[]]

  /** How many texts there are. */
  get size(): number {
    return this.#starts.length - 1
  }

  /** The words of all texts, one text after the other. */
  get words(): Int32Array {
    return this.#words.subarray(0, this.#length)
  }

  /** Where each text begins in `words`; one more for where the last one ends. */
  get starts(): Uint32Array {
    return Uint32Array.from(this.#starts)
  }

  /** Adds the text in a range of well-formed UTF-8; its number is how many came before it. */
  add(bytes: Uint8Array, start = 0, end = bytes.length): void {
    this.#reserve(end - start)
    const words = this.#words
    let length = this.#length
    let at = start
    for (;;) {
      while (at < end && ((FLAGS[bytes[at] ?? 0] ?? PARTS) & WITHIN) === 0) at++
      if (at >= end) break
      const chunk = at
      let high = HIGH_START
      let low = LOW_START
      let seen = 0
      for (; at < end; at++) {
        const byte = bytes[at] ?? 0
        const flags = FLAGS[byte] ?? PARTS
        if (flags === PARTS) break
        if (flags === MAY_JOIN && (at + 1 === end || FLAGS[bytes[at + 1] ?? 0] === PARTS)) break
        seen |= flags
        const folded = LOWER[byte] ?? 0
        high = Math.imul(high ^ folded, HIGH_FACTOR)
        low = Math.imul(low ^ folded, LOW_FACTOR)
      }
      low ^= low >>> 15
      const isPlain = IN_DOUBT[seen] === 0 && !SPELLINGS.has(low & SPELLINGS_MASK)
      const known = isPlain ? 0 : this.#chunks.get(high, low)
      if (known === 0) words[length++] = high ^ low
      else for (const word of this.#found[known] ?? this.#learn(bytes, chunk, at, high, low)) words[length++] = word
    }
    this.#length = length
    this.#starts.push(length)
  }

  /** Makes room for as many words as there can be in so many bytes. */
  #reserve(bytes: number): void {
    const needed = this.#length + bytes
    if (needed <= this.#words.length) return
    const larger = new Int32Array(needed * 2)
    larger.set(this.#words.subarray(0, this.#length))
    this.#words = larger
  }

  #learn(bytes: Uint8Array, start: number, end: number, high: number, low: number): readonly number[] {
    const words = wordsOf(decode(bytes, start, end))
    const isPlain = words.length === 1 && words[0] === (high ^ low)
    if (end - start <= LONGEST_KNOWN) this.#chunks.add(high, low, isPlain ? 0 : this.#found.push(words) - 1)
    return words
  }
}

function wordsOf(chunk: string): number[] {
  if (PLAIN.test(chunk)) return [hash(americanSpelling(chunk))]
  const words: number[] = []
  eachWord(chunk, { start: 0, end: chunk.length }, (start, end) => {
    words.push(hash(foldWord(chunk.slice(start, end))))
  })
  return words
}

function hash(folded: string): number {
  let high = HIGH_START
  for (let at = 0; at < folded.length; at++) high = Math.imul(high ^ folded.charCodeAt(at), HIGH_FACTOR)
  return high ^ lowHash(folded)
}

function lowHash(folded: string): number {
  let low = LOW_START
  for (let at = 0; at < folded.length; at++) low = Math.imul(low ^ folded.charCodeAt(at), LOW_FACTOR)
  return low ^ (low >>> 15)
}

/** The chunk in a range of well-formed UTF-8, its ASCII in lower case. */
function decode(bytes: Uint8Array, start: number, end: number): string {
  const points: number[] = []
  let at = start
  const next = (): number => (bytes[at++] ?? 0) & 0x3f
  while (at < end) {
    const first = bytes[at++] ?? 0
    if (first < 0x80) points.push(LOWER[first] ?? first)
    else if (first < 0xe0) points.push(((first & 0x1f) << 6) | next())
    else if (first < 0xf0) points.push(((first & 0x0f) << 12) | (next() << 6) | next())
    else points.push(((first & 0x07) << 18) | (next() << 12) | (next() << 6) | next())
  }
  return text(points)
}

/** In pieces: a function takes only so many arguments. */
function text(points: readonly number[]): string {
  let joined = ''
  for (let at = 0; at < points.length; at += 4096) joined += String.fromCodePoint(...points.slice(at, at + 4096))
  return joined
}

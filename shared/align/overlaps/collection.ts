import { foldWord } from '../../text/fold.ts'
import { americanSpelling, spellingsInTable } from '../../text/spelling.ts'
import { eachWord } from '../../text/words.ts'
import { APOSTROPHE, CODES, codeIn, FIRST_WITHIN, isInDoubt, MARK_LEAD, MARK_TAIL, PARTS } from './chunk-bytes.ts'
import { HashTable } from './hash-table.ts'
import { PlaceSet } from './places.ts'

/** What is one word, and folded but for its spelling. */
const PLAIN = /^[a-z]+(?:'[a-z]+)*$/
/** Room for words that a collection has at least. */
const FIRST_ROOM = 1 << 20
/** Words of the usual text have more bytes than this, with the space after them. */
const FEWEST_BYTES = 4
/** In bytes. Longer chunks are of scripts without spaces, and do not come again. */
const LONGEST_KNOWN = 64

/** Two independent hashes, in the manner of Fowler, Noll and Vo. */
const HIGH_START = 0x2c1b3c6d
const HIGH_FACTOR = 0x01000193
const LOW_START = 0x297a2d39
const LOW_FACTOR = 0x5bd1e995

/** Marks of the words with a spelling of their own, by the low half of their hashes. */
const SPELLINGS_MASK = (1 << 17) - 1
const SPELLINGS = new PlaceSet(SPELLINGS_MASK)
for (const word of spellingsInTable()) SPELLINGS.add(lowHash(word) & SPELLINGS_MASK)

/**
 * Texts as numbers: two words have the same number where `tokenize` folds them to the same form. The number is a hash of
 * the form, of 32 bits, so that two other words have it in common once in four thousand million. Four bytes a word; the texts
 * are not kept.
 *
 * Most words are read without being cut out or folded: a chunk, the stretch between two characters that no word can hold, is
 * looked up only where it may be anything but a plain word, and has the words that it had before.
 */
export class Collection {
  #words: Int32Array<ArrayBuffer>
  #length = 0
  readonly #starts = [0]
  /** For each chunk that was in doubt its place in #found: 0 where it was a plain word after all. */
  readonly #chunks = new HashTable()
  readonly #found: (readonly number[])[] = [[]]

  /** `bytes`: how many there will be about, if that is known. Room is made for them once, and costs nothing until used. */
  constructor(bytes = 0) {
    this.#words = new Int32Array(Math.max(FIRST_ROOM, Math.ceil(bytes / FEWEST_BYTES)))
  }

  /** How many texts there are. */
  get size(): number {
    return this.#starts.length - 1
  }

  /** The words of all texts, one text after the other. */
  get words(): Int32Array<ArrayBuffer> {
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
    let chunk = start
    let high = HIGH_START
    let low = LOW_START
    let seen = 0
    for (let at = start; at <= end; at++) {
      const code = at < end ? (CODES[bytes[at] ?? 0] ?? PARTS) : PARTS
      if (code >= FIRST_WITHIN) {
        seen |= code
        high = Math.imul(high ^ code, HIGH_FACTOR)
        low = Math.imul(low ^ code, LOW_FACTOR)
        continue
      }
      const doubtful = code === PARTS ? PARTS : codeIn(seen !== 0, code, bytes, at, end)
      if (doubtful !== PARTS) {
        seen |= doubtful
        high = Math.imul(high ^ doubtful, HIGH_FACTOR)
        low = Math.imul(low ^ doubtful, LOW_FACTOR)
        if (doubtful === APOSTROPHE && code === MARK_LEAD) at += MARK_TAIL
        continue
      }
      if (seen !== 0) {
        low ^= low >>> 15
        const isPlain = !SPELLINGS.has(low & SPELLINGS_MASK) && !isInDoubt(seen, bytes, chunk, at)
        if (isPlain) words[length++] = high ^ low
        else length = this.#addChunk(bytes, chunk, at, high, low, length)
        high = HIGH_START
        low = LOW_START
        seen = 0
      }
      if (code === MARK_LEAD) at += MARK_TAIL
      chunk = at + 1
    }
    this.#length = length
    this.#starts.push(length)
  }

  /** Adds a text by its words, as another collection has them. */
  addWords(words: Int32Array): void {
    this.#reserve(words.length)
    this.#words.set(words, this.#length)
    this.#length += words.length
    this.#starts.push(this.#length)
  }

  /** Adds the words of one chunk after the first `length` words; gives back how many there are then. */
  #addChunk(bytes: Uint8Array, start: number, end: number, high: number, low: number, length: number): number {
    const known = this.#chunks.get(high, low)
    if (known === 0) {
      this.#words[length] = high ^ low
      return length + 1
    }
    const words = this.#found[known] ?? this.#learn(bytes, start, end, high, low)
    this.#words.set(words, length)
    return length + words.length
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
  const plain = chunk.replaceAll('’', "'")
  if (PLAIN.test(plain)) return [hash(americanSpelling(plain))]
  const words: number[] = []
  eachWord(chunk, { start: 0, end: chunk.length }, (start, end) => {
    words.push(hash(foldWord(chunk.slice(start, end))))
  })
  return words
}

function hash(folded: string): number {
  let high = HIGH_START
  for (let at = 0; at < folded.length; at++) high = Math.imul(high ^ codeOf(folded, at), HIGH_FACTOR)
  return high ^ lowHash(folded)
}

function lowHash(folded: string): number {
  let low = LOW_START
  for (let at = 0; at < folded.length; at++) low = Math.imul(low ^ codeOf(folded, at), LOW_FACTOR)
  return low ^ (low >>> 15)
}

/** As the bytes of a plain word are hashed, with their flags. */
function codeOf(folded: string, at: number): number {
  const unit = folded.charCodeAt(at)
  if (unit === 0x27) return APOSTROPHE
  return unit < 128 ? (CODES[unit] ?? unit) : unit
}

/** The chunk in a range of well-formed UTF-8, in lower case: folding does not depend on it. */
function decode(bytes: Uint8Array, start: number, end: number): string {
  const points: number[] = []
  let at = start
  const next = (): number => (bytes[at++] ?? 0) & 0x3f
  while (at < end) {
    const first = bytes[at++] ?? 0
    if (first < 0x80) points.push(first)
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
  return joined.replaceAll(/[A-Z]+/g, (capitals) => capitals.toLowerCase())
}

import { foldWord } from '../../text/fold.ts'
import { americanSpelling, spellingsInTable } from '../../text/spelling.ts'
import { eachWord } from '../../text/words.ts'
import {
  APOSTROPHE,
  BACKSLASH,
  CODES,
  codeIn,
  DOUBTS,
  FIRST_WITHIN,
  MARK_LEAD,
  MARK_TAIL,
  PARTS,
  RULE_STARTS,
} from './chunk-bytes.ts'
import { addFingerprints, FINGERPRINTS_PER_WORD } from './fingerprints.ts'
import { HashTable } from './hash-table.ts'
import { HashedPlaces, PlaceSet } from './places.ts'

/** What is one word, and folded but for its spelling. */
const PLAIN = /^[a-z]+(?:'[a-z]+)*$/
/** Room for words that a collection has at least. */
const FIRST_ROOM = 1 << 20
/** Words of the usual text have more bytes than this, with the space after them. */
const FEWEST_BYTES = 4
/** In bytes. Longer chunks are of scripts without spaces, and do not come again. */
const LONGEST_KNOWN = 64

/** A hash in the manner of Fowler, Noll and Vo. */
const HASH_START = 0x297a2d39
const HASH_FACTOR = 0x5bd1e995

/** Marks of the words with a spelling of their own, by the last bits of their hashes. */
const SPELLINGS_MASK = (1 << 17) - 1
const SPELLINGS = new PlaceSet(SPELLINGS_MASK)
for (const word of spellingsInTable()) SPELLINGS.add(hashOf(word) & SPELLINGS_MASK)

/** Texts as a collection holds them, in a form that can be sent between threads. */
export interface CollectedTexts {
  /** The words of all texts, one text after the other. */
  readonly words: Int32Array<ArrayBuffer>
  /** Where each text begins in `words`; one more for where the last one ends. */
  readonly starts: Uint32Array<ArrayBuffer>
  /** The fingerprints of all texts in order, and the place of each in `words`. */
  readonly hashes: Int32Array<ArrayBuffer>
  readonly places: Uint32Array<ArrayBuffer>
}

/**
 * Texts as numbers: two words have the same number where `tokenize` folds them to the same form. The number is a hash of
 * the form, of 32 bits, so that two other words have it in common once in four thousand million. Six bytes a word, with the
 * fingerprints; the texts are not kept.
 *
 * Most words are read without being cut out or folded: a chunk, the stretch between two characters that no word can hold, is
 * looked up only where it may be anything but a plain word, and has the words that it had before.
 */
export class Collection implements CollectedTexts {
  #words: Int32Array<ArrayBuffer>
  #length = 0
  readonly #starts = [0]
  readonly #fingerprints: HashedPlaces
  /** For each chunk that was in doubt its place in #found: 0 where it was a plain word after all. */
  readonly #chunks = new HashTable()
  readonly #found: (readonly number[])[] = [[]]

  /** `bytes`: how many there will be about, if that is known. Room is made for them once, and costs nothing until used. */
  constructor(bytes = 0) {
    const room = Math.max(FIRST_ROOM, Math.ceil(bytes / FEWEST_BYTES))
    this.#words = new Int32Array(room)
    this.#fingerprints = new HashedPlaces(Math.ceil(room * FINGERPRINTS_PER_WORD))
  }

  /** How many texts there are. */
  get size(): number {
    return this.#starts.length - 1
  }

  get words(): Int32Array<ArrayBuffer> {
    return this.#words.subarray(0, this.#length)
  }

  get starts(): Uint32Array<ArrayBuffer> {
    return Uint32Array.from(this.#starts)
  }

  get hashes(): Int32Array<ArrayBuffer> {
    return this.#fingerprints.hashes
  }

  get places(): Uint32Array<ArrayBuffer> {
    return this.#fingerprints.places
  }

  /**
   * Adds the text in a range of well-formed UTF-8; its number is how many came before it. Where it `isEscaped` as in
   * JSON, every backslash and the byte after it part words: so none may be written as `\u…`.
   */
  add(bytes: Uint8Array, start = 0, end = bytes.length, isEscaped = false): void {
    this.#reserve(end - start)
    const words = this.#words
    let length = this.#length
    let chunk = start
    let hash = HASH_START
    // Shift-and of Baeza-Yates and Gonnet 1992: how far each spelling rule's letters have been met, and all that was met.
    let met = 0
    let seen = 0
    for (let at = start; at <= end; at++) {
      let code = at < end ? (CODES[bytes[at] ?? 0] ?? PARTS) : PARTS
      while (code >= FIRST_WITHIN) {
        met = ((met << 1) | RULE_STARTS) & code
        seen |= met
        hash = Math.imul(hash ^ code, HASH_FACTOR)
        at++
        code = at < end ? (CODES[bytes[at] ?? 0] ?? PARTS) : PARTS
      }
      const doubtful = code === PARTS ? PARTS : codeIn(seen !== 0, code, bytes, at, end)
      if (doubtful !== PARTS) {
        met = ((met << 1) | RULE_STARTS) & doubtful
        seen |= met
        hash = Math.imul(hash ^ doubtful, HASH_FACTOR)
        if (doubtful === APOSTROPHE && code === MARK_LEAD) at += MARK_TAIL
        continue
      }
      if (seen !== 0) {
        hash ^= hash >>> 15
        if ((seen & DOUBTS) === 0 && !SPELLINGS.has(hash & SPELLINGS_MASK)) words[length++] = hash
        else length = this.#addChunk(bytes, chunk, at, hash, length)
        hash = HASH_START
        met = 0
        seen = 0
      }
      if (code === MARK_LEAD) at += MARK_TAIL
      else if (isEscaped && bytes[at] === BACKSLASH) at++
      chunk = at + 1
    }
    addFingerprints(words, this.#length, length, this.#fingerprints)
    this.#length = length
    this.#starts.push(length)
  }

  /** Adds the texts of another collection that `isWanted` says yes to. */
  addAll(texts: CollectedTexts, isWanted: (text: number) => boolean): void {
    const size = texts.starts.length - 1
    let from = 0
    for (let text = 0; text <= size; text++) {
      if (text < size && isWanted(text)) continue
      this.#addRange(texts, from, text)
      from = text + 1
    }
  }

  #addRange({ words, starts, hashes, places }: CollectedTexts, from: number, to: number): void {
    const [first = 0, last = 0] = [starts[from], starts[to]]
    this.#reserve(last - first)
    const moved = this.#length - first
    this.#words.set(words.subarray(first, last), this.#length)
    for (let text = from + 1; text <= to; text++) this.#starts.push((starts[text] ?? 0) + moved)
    this.#length = last + moved
    const end = firstFrom(places, last)
    for (let at = firstFrom(places, first); at < end; at++) {
      this.#fingerprints.add(hashes[at] ?? 0, (places[at] ?? 0) + moved)
    }
  }

  /** Adds the words of one chunk after the first `length` words; gives back how many there are then. */
  #addChunk(bytes: Uint8Array, start: number, end: number, hash: number, length: number): number {
    const known = this.#chunks.get(hash)
    if (known === 0) {
      this.#words[length] = hash
      return length + 1
    }
    const words = this.#found[known] ?? this.#learn(bytes, start, end, hash)
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

  #learn(bytes: Uint8Array, start: number, end: number, hash: number): readonly number[] {
    const words = wordsOf(decode(bytes, start, end))
    const isPlain = words.length === 1 && words[0] === hash
    if (end - start <= LONGEST_KNOWN) this.#chunks.add(hash, isPlain ? 0 : this.#found.push(words) - 1)
    return words
  }
}

/** The index of the first of these places, which are in order, that is not before `place`. */
function firstFrom(places: Uint32Array, place: number): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((places[middle] ?? 0) < place) low = middle + 1
    else high = middle
  }
  return low
}

function wordsOf(chunk: string): number[] {
  const plain = chunk.replaceAll('’', "'")
  if (PLAIN.test(plain)) return [hashOf(americanSpelling(plain))]
  const words: number[] = []
  eachWord(chunk, { start: 0, end: chunk.length }, (start, end) => {
    words.push(hashOf(foldWord(chunk.slice(start, end))))
  })
  return words
}

function hashOf(folded: string): number {
  let hash = HASH_START
  for (let at = 0; at < folded.length; at++) hash = Math.imul(hash ^ codeOf(folded, at), HASH_FACTOR)
  return hash ^ (hash >>> 15)
}

/** As the bytes of a plain word are hashed, with their flags. */
function codeOf(folded: string, at: number): number {
  const unit = folded.charCodeAt(at)
  if (unit === 0x27) return APOSTROPHE
  return unit < 128 ? (CODES[unit] ?? unit) : unit
}

/** The chunk in a range of well-formed UTF-8, in lower case: folding does not depend on it. */
function decode(bytes: Uint8Array, start: number, end: number): string {
  let text = ''
  let at = start
  const next = (): number => (bytes[at++] ?? 0) & 0x3f
  while (at < end) {
    const first = bytes[at++] ?? 0
    if (first < 0x80) text += String.fromCharCode(isCapital(first) ? first | 0x20 : first)
    else if (first < 0xe0) text += String.fromCharCode(((first & 0x1f) << 6) | next())
    else if (first < 0xf0) text += String.fromCharCode(((first & 0x0f) << 12) | (next() << 6) | next())
    else text += String.fromCodePoint(((first & 0x07) << 18) | (next() << 12) | (next() << 6) | next())
  }
  return text
}

function isCapital(byte: number): boolean {
  return byte >= 0x41 && byte <= 0x5a
}

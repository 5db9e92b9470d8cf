import { PlaceSet } from './places.ts'
import { RULED_LETTERS } from '../../text/spelling.ts'

/**
 * What each byte of UTF-8 is to a chunk, the stretch of text between two characters that no word can hold. PARTS for a byte that is
 * such a character; below FIRST_WITHIN for one that may be; above it the byte in lower case, with flags.
 */
export const PARTS = 0
/** The first byte of dashes and quotation marks, which part words, and of other characters, which may not. */
export const MARK_LEAD = 1
export const FIRST_WITHIN = 1 << 8
/** A character that only folding can tell about. */
const UNPLAIN = 1 << 9
const FIRST_LETTER = 1 << 10
/** What an apostrophe between two plain letters is, whichever it is. */
export const APOSTROPHE = 0x27 | FIRST_WITHIN
/** What makes small letters of capitals. */
const TO_LOWER = 0x20

/** Flags for the letters that spelling rules look for. */
const LETTERS = new Map(Array.from(new Set(RULED_LETTERS.join('')), (letter, index) => [letter, FIRST_LETTER << index]))
const ALL_FLAGS = 1 << (10 + LETTERS.size)
/** Within a word where they stand between the right neighbours: 1,500 and U.S. and don't. */
const JOINS = /[.,'`]/
/** The third bytes of – — “ ” „ …, whose first two are the same. */
const MARKS = new Set([0x93, 0x94, 0x9c, 0x9d, 0x9e, 0xa6])
const MARK_SECOND = 0x80
/** The third byte of ’, whose first two are those too. */
const CURLY_THIRD = 0x99
/** Bytes of such a mark after its first. */
export const MARK_TAIL = 2

export const CODES = Uint32Array.from({ length: 256 }, (_, byte) => {
  if (byte === 0xe2) return MARK_LEAD
  if (byte > 127) return byte | FIRST_WITHIN | UNPLAIN
  const character = String.fromCharCode(byte).toLowerCase()
  if (JOINS.test(character)) return byte
  if (!/[\da-z]/.test(character)) return PARTS
  return character.charCodeAt(0) | FIRST_WITHIN | (LETTERS.get(character) ?? 0)
})

/** For all codes in a chunk together: 1 where it has the letters of a spelling rule in any order, or is not plain. */
const DOUBTS = Uint8Array.from({ length: ALL_FLAGS >>> 8 }, (_, index) => {
  const seen = index << 8
  const hasAll = (letters: string): boolean =>
    Array.from(letters).every((letter) => (seen & (LETTERS.get(letter) ?? 0)) !== 0)
  return Number((seen & UNPLAIN) !== 0 || RULED_LETTERS.some(hasAll))
})

/** Letters by their last five bits, which are those of the capital too: the last three of them are one number. */
const LETTER_BITS = 5
const LAST_LETTERS = (1 << (LETTER_BITS * 3)) - 1
const RULED = new PlaceSet(LAST_LETTERS)
for (const letters of RULED_LETTERS)
  RULED.add(Array.from(letters, (letter) => letter.charCodeAt(0)).reduce(withNext, 0))

/** Whether a chunk, in which all codes together are `seen`, may be anything but one plain word in its folded form. */
export function isInDoubt(seen: number, bytes: Uint8Array, start: number, end: number): boolean {
  if (DOUBTS[seen >>> 8] === 0) return false
  if ((seen & UNPLAIN) !== 0) return true
  let last = 0
  for (let at = start; at < end; at++) {
    last = withNext(last, bytes[at] ?? 0)
    if (RULED.has(last)) return true
  }
  return false
}

function withNext(last: number, letter: number): number {
  return ((last << LETTER_BITS) | (letter & ((1 << LETTER_BITS) - 1))) & LAST_LETTERS
}

/**
 * What the byte at `at` is, its code being neither PARTS nor of a byte within: PARTS after all, or a code that belongs to a
 * chunk. No chunk begins with a full stop, and none ends with one.
 */
export function codeIn(hasBegun: boolean, code: number, bytes: Uint8Array, at: number, end: number): number {
  if (joinsLetters(code, bytes, at, end)) return APOSTROPHE
  const belongs = code === MARK_LEAD ? !isMark(bytes, at) : hasBegun && at + 1 < end && !parts(bytes, at + 1)
  return belongs ? (bytes[at] ?? 0) | FIRST_WITHIN | UNPLAIN : PARTS
}

/** Whether an apostrophe is there, straight or curly, and a plain letter on either side of it. */
function joinsLetters(code: number, bytes: Uint8Array, at: number, end: number): boolean {
  let next = at + 1
  if (code === MARK_LEAD) {
    if (bytes[at + 1] !== MARK_SECOND || bytes[at + 2] !== CURLY_THIRD) return false
    next += MARK_TAIL
  } else if (!isStraight(code)) return false
  return next < end && isLetter(bytes[at - 1] ?? 0) && isLetter(bytes[next] ?? 0)
}

function isStraight(byte: number): boolean {
  return byte === 0x27 || byte === 0x60
}

function isLetter(byte: number): boolean {
  const lower = byte | TO_LOWER
  return lower >= 0x61 && lower <= 0x7a
}

function parts(bytes: Uint8Array, at: number): boolean {
  const code = CODES[bytes[at] ?? 0]
  return code === PARTS || (code === MARK_LEAD && isMark(bytes, at))
}

function isMark(bytes: Uint8Array, at: number): boolean {
  return bytes[at + 1] === MARK_SECOND && MARKS.has(bytes[at + 2] ?? 0)
}

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

/** Flags for the letters that spelling rules look for. */
const LETTERS = new Map(Array.from(new Set(RULED_LETTERS.join('')), (letter, index) => [letter, FIRST_LETTER << index]))
const ALL_FLAGS = 1 << (10 + LETTERS.size)
/** Within a word where they stand between the right neighbours: 1,500 and U.S. and don't. */
const JOINS = /[.,'`]/
/** The third bytes of – — “ ” „ …, whose first two are the same. */
const MARKS = new Set([0x93, 0x94, 0x9c, 0x9d, 0x9e, 0xa6])
const MARK_SECOND = 0x80
/** Bytes of such a mark after its first. */
export const MARK_TAIL = 2

export const CODES = Uint16Array.from({ length: 256 }, (_, byte) => {
  if (byte === 0xe2) return MARK_LEAD
  if (byte > 127) return byte | FIRST_WITHIN | UNPLAIN
  const character = String.fromCharCode(byte).toLowerCase()
  if (JOINS.test(character)) return byte
  if (!/[\da-z]/.test(character)) return PARTS
  return character.charCodeAt(0) | FIRST_WITHIN | (LETTERS.get(character) ?? 0)
})

/** For what was seen in a chunk, all codes together: 1 where it may be anything but one plain word in its folded form. */
const DOUBTS = Uint8Array.from({ length: ALL_FLAGS >>> 8 }, (_, index) => {
  const seen = index << 8
  const hasAll = (letters: string): boolean =>
    Array.from(letters).every((letter) => (seen & (LETTERS.get(letter) ?? 0)) !== 0)
  return Number((seen & UNPLAIN) !== 0 || RULED_LETTERS.some(hasAll))
})

export function isInDoubt(seen: number): boolean {
  return DOUBTS[seen >>> 8] === 1
}

/**
 * What the byte at `at` is, its code being neither PARTS nor of a byte within: PARTS after all, or a code that belongs to a
 * chunk. No chunk begins with a full stop, and none ends with one.
 */
export function codeIn(hasBegun: boolean, code: number, bytes: Uint8Array, at: number, end: number): number {
  const belongs = code === MARK_LEAD ? !isMark(bytes, at) : hasBegun && at + 1 < end && !parts(bytes, at + 1)
  return belongs ? (bytes[at] ?? 0) | FIRST_WITHIN | UNPLAIN : PARTS
}

function parts(bytes: Uint8Array, at: number): boolean {
  const code = CODES[bytes[at] ?? 0]
  return code === PARTS || (code === MARK_LEAD && isMark(bytes, at))
}

function isMark(bytes: Uint8Array, at: number): boolean {
  return bytes[at + 1] === MARK_SECOND && MARKS.has(bytes[at + 2] ?? 0)
}

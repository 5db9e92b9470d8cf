import { RULED_LETTERS } from '../../text/spelling.ts'

/**
 * What each byte of UTF-8 is to a chunk, the stretch of text between two characters that no word can hold. PARTS for a byte that is
 * such a character; below FIRST_WITHIN for one that may be; above it the byte in lower case, with flags: one for each place in RULED_LETTERS where the letter stands.
 */
export const PARTS = 0
/** Before a character that a text in JSON must not have as it is. */
export const BACKSLASH = 0x5c
/** The first byte of dashes and quotation marks, which part words, and of other characters, which may not. */
export const MARK_LEAD = 1
export const FIRST_WITHIN = 1 << 8
/** A character that only folding can tell about. */
const UNPLAIN = 1 << 9
/** The first bit of the letters that spelling rules look for. */
const FIRST_RULED = 10
/** What an apostrophe between two plain letters is, whichever it is. */
export const APOSTROPHE = 0x27 | FIRST_WITHIN
/** What makes small letters of capitals. */
const TO_LOWER = 0x20

/** Within a word where they stand between the right neighbours: 1,500 and U.S. and don't. */
const JOINS = /[.,'`]/
/** The third bytes of – — “ ” „ …, whose first two are the same. */
const MARKS = new Set([0x93, 0x94, 0x9c, 0x9d, 0x9e, 0xa6])
const MARK_SECOND = 0x80
/** The third byte of ’, whose first two are those too. */
const CURLY_THIRD = 0x99
/** Bytes of such a mark after its first. */
export const MARK_TAIL = 2

export const CODES = Int32Array.from({ length: 256 }, (_, byte) => {
  if (byte === 0xe2) return MARK_LEAD
  if (byte > 127) return byte | FIRST_WITHIN | UNPLAIN
  const character = String.fromCharCode(byte).toLowerCase()
  if (JOINS.test(character)) return byte
  if (!/[\da-z]/.test(character)) return PARTS
  return character.charCodeAt(0) | FIRST_WITHIN | flagsOf(character)
})

/** What the first letter of a rule matches, and any other where no rule has begun. */
export const RULE_STARTS = FIRST_WITHIN | UNPLAIN | flags((at, { from }) => at === from)
/** For what stands in a chunk, all matches together: whether it may be anything but one plain word in its folded form. */
export const DOUBTS = UNPLAIN | flags((at, { to }) => at === to)

function flagsOf(character: string): number {
  return flags((at, { from, letters }) => letters[at - from] === character)
}

/** Flags of all letters of all rules that `isMeant` says yes to, each rule's one after the other. */
function flags(isMeant: (at: number, rule: { letters: string; from: number; to: number }) => boolean): number {
  let bits = 0
  let from = FIRST_RULED
  for (const letters of RULED_LETTERS) {
    const rule = { letters, from, to: from + letters.length - 1 }
    for (let at = from; at <= rule.to; at++) if (isMeant(at, rule)) bits |= 1 << at
    from += letters.length
  }
  return bits
}

/**
 * What the byte at `at` is, its code being neither PARTS nor of a byte within: PARTS after all, or a code that belongs to a
 * chunk. No chunk begins with a full stop, and none ends with one.
 */
export function codeIn(hasBegun: boolean, code: number, bytes: Uint8Array, at: number, end: number): number {
  // Most are a comma or a full stop and a space.
  if (code !== MARK_LEAD && CODES[bytes[at + 1] ?? 0] === PARTS) return PARTS
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

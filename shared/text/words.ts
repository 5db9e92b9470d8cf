import type { Span } from './span.ts'

/**
 * Finds the words of a text. A scanner over code units rather than `Intl.Segmenter`, which takes twenty times as long;
 * the segmenter is asked only about scripts that put no spaces between words.
 */

/** What a BMP code unit is to a word. */
const UNKNOWN = 0
const NONE = 1
const LETTER = 2
const DIGIT = 3
/** Continues a word and never begins one: combining marks, soft hyphens, joiners. */
const MARK = 4
/** A letter of a script written without spaces. */
const UNSPACED = 5

const UNSPACED_SCRIPT =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30fc\uff70]/u
const APOSTROPHES = new Set("'’‘ʼ＇´`".split('').map((mark) => mark.charCodeAt(0)))
/** An opening mark is an apostrophe only by mistake, and then before one of these. */
const CONTRACTION = /^(?:s|t|d|m|re|ve|ll)(?![\p{L}\p{M}])/iu
const OPENING_SINGLE = 0x2018
const SPACE = 0x20
const DOT = 0x2e
const COMMA = 0x2c
/** Spaces that house styles put between groups of three digits. */
const GROUP_SPACES = new Set([0xa0, 0x2009, 0x202f])
/** The segmenter's time grows faster than its text; a longer stretch without punctuation is cut. */
const LONGEST_UNSPACED = 500

const classes = new Uint8Array(0x10000)
let segmenter: Intl.Segmenter | undefined

/** Calls `visit` with the half-open range of every word in the span, in order. Hyphens part words; apostrophes do not. */
export function eachWord(text: string, span: Span, visit: (start: number, end: number) => void): void {
  let at = span.start
  while (at < span.end) {
    const kind = classAt(text, at, span.end)
    if (kind === UNSPACED) {
      at = eachUnspacedWord(text, at, span.end, visit)
    } else if (kind === LETTER || kind === DIGIT) {
      const end = wordEnd(text, at, span.end)
      visit(at, end)
      at = end
    } else {
      at += width(text, at, span.end)
    }
  }
}

function wordEnd(text: string, start: number, limit: number): number {
  let at = start
  let last = NONE
  for (;;) {
    // Nearly all are letters met before; a surrogate is never known.
    while (at < limit && classes[text.charCodeAt(at)] === LETTER) {
      last = LETTER
      at += 1
    }
    const kind = classAt(text, at, limit)
    if (kind === LETTER || kind === DIGIT || kind === MARK) {
      if (kind !== MARK) last = kind
      at += width(text, at, limit)
    } else if (joins(text, start, at, limit, last)) {
      at += 1
    } else {
      return at
    }
  }
}

/** Whether the mark at `at` stands within a word: Russia’s, 1,500, 4.5, U.S. */
function joins(text: string, start: number, at: number, limit: number, before: number): boolean {
  const mark = text.charCodeAt(at)
  if (mark === SPACE || at + 1 >= limit) return false
  const after = classAt(text, at + 1, limit)
  if (APOSTROPHES.has(mark)) {
    if (before !== LETTER || after !== LETTER) return false
    return mark !== OPENING_SINGLE || CONTRACTION.test(text.slice(at + 1, Math.min(at + 5, limit)))
  }
  if (mark === COMMA) return before === DIGIT && after === DIGIT
  if (mark === DOT) {
    if (before === DIGIT) return after === DIGIT
    return before === LETTER && after === LETTER && isInitial(text, start, at) && !isLetter(text, at + 2, limit)
  }
  return GROUP_SPACES.has(mark) && before === DIGIT && isDigitGroup(text, at + 1, limit)
}

/** Whether the letter before `at` stands alone since the word began or since the last full stop. */
function isInitial(text: string, start: number, at: number): boolean {
  return at - 1 === start || text.charCodeAt(at - 2) === DOT
}

function isLetter(text: string, at: number, limit: number): boolean {
  const kind = classAt(text, at, limit)
  return kind === LETTER || kind === MARK
}

function isDigitGroup(text: string, at: number, limit: number): boolean {
  const isDigit = (place: number): boolean => classAt(text, place, limit) === DIGIT
  return isDigit(at) && isDigit(at + 1) && isDigit(at + 2) && !isDigit(at + 3) && !isLetter(text, at + 3, limit)
}

function eachUnspacedWord(
  text: string,
  start: number,
  limit: number,
  visit: (start: number, end: number) => void,
): number {
  let end = start
  while (end - start < LONGEST_UNSPACED) {
    const kind = classAt(text, end, limit)
    if (kind !== UNSPACED && kind !== MARK) break
    end += width(text, end, limit)
  }
  segmenter ??= new Intl.Segmenter('und', { granularity: 'word' })
  for (const { segment, index } of segmenter.segment(text.slice(start, end))) {
    visit(start + index, start + index + segment.length)
  }
  return end
}

function classAt(text: string, at: number, limit: number): number {
  if (at >= limit) return NONE
  const unit = text.charCodeAt(at)
  const known = classes[unit] ?? UNKNOWN
  if (known !== UNKNOWN) return known
  if (unit >= 0xd800 && unit <= 0xdfff) return width(text, at, limit) === 2 ? classify(text.slice(at, at + 2)) : NONE
  return (classes[unit] = classify(String.fromCharCode(unit)))
}

function classify(character: string): number {
  if (/\p{Nd}/u.test(character)) return DIGIT
  if (/[\p{M}\u00ad\u200c-\u200d\u2060\ufeff]/u.test(character)) return MARK
  if (!/[\p{L}\p{N}]/u.test(character)) return NONE
  return UNSPACED_SCRIPT.test(character) ? UNSPACED : LETTER
}

/** Code units of the character at `at`: two where a surrogate pair lies within the limit. */
function width(text: string, at: number, limit: number): number {
  const unit = text.charCodeAt(at)
  if (unit < 0xd800 || unit > 0xdbff || at + 1 >= limit) return 1
  const low = text.charCodeAt(at + 1)
  return low >= 0xdc00 && low <= 0xdfff ? 2 : 1
}

import type { Span } from './span.ts'

/**
 * Finds the words of a text. A scanner over code units rather than `Intl.Segmenter`, which takes twenty times as long;
 * the segmenter is asked only about scripts that put no spaces between words.
 */

/** What a BMP code unit is to a word; from `MARK` on, none begins one. */
const UNKNOWN = 0
const LETTER = 1
const DIGIT = 2
/** A letter of a script written without spaces. */
const UNSPACED = 3
/** Continues a word and never begins one: combining marks, soft hyphens, joiners. */
const MARK = 4
/** Stands within a word between the right neighbours: apostrophes, full stops, what groups digits. */
const JOINT = 5
const NONE = 6

const UNSPACED_SCRIPT =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30fc\uff70]/u
const APOSTROPHES = new Set("'’‘ʼ＇´`".split('').map((mark) => mark.charCodeAt(0)))
/** An opening mark is an apostrophe only by mistake, and then before one of these. */
const CONTRACTION = /^(?:s|t|d|m|re|ve|ll)(?![\p{L}\p{M}])/iu
const OPENING_SINGLE = 0x2018
const DOT = 0x2e
const COMMA = 0x2c
/** Spaces that house styles put between groups of three digits. */
const GROUP_SPACES = new Set([0xa0, 0x2009, 0x202f])
const JOINTS = new Set([...APOSTROPHES, ...GROUP_SPACES, COMMA, DOT])
/** The segmenter's time grows faster than its text; a longer stretch without punctuation is cut. */
const LONGEST_UNSPACED = 500

const classes = new Uint8Array(0x10000)
let segmenter: Intl.Segmenter | undefined
/** Room for found words that nobody is using. */
let spare: FoundWords | undefined

/** Words by their UTF-16 offsets, in order; filled by `findWords`, and made to be used again. */
export class FoundWords {
  starts = new Int32Array(64)
  ends = new Int32Array(64)
  size = 0

  add(start: number, end: number): void {
    if (this.size === this.starts.length) this.#makeRoom()
    this.starts[this.size] = start
    this.ends[this.size] = end
    this.size += 1
  }

  #makeRoom(): void {
    const { starts, ends } = this
    this.starts = new Int32Array(starts.length * 4)
    this.ends = new Int32Array(ends.length * 4)
    this.starts.set(starts)
    this.ends.set(ends)
  }
}

/** Adds every word in the span to those found, in order. Hyphens part words; apostrophes do not. */
export function findWords(text: string, span: Span, found: FoundWords): void {
  const limit = span.end
  let at = span.start
  while (at < limit) {
    const kind = classes[text.charCodeAt(at)] ?? UNKNOWN
    if (kind >= MARK) {
      at += 1
    } else if (kind === LETTER) {
      // Nearly every word is letters met before, up to what joins nothing.
      const start = at
      do at += 1
      while (at < limit && classes[text.charCodeAt(at)] === LETTER)
      if (at < limit && classes[text.charCodeAt(at)] !== NONE) at = wordEnd(text, start, at, LETTER, limit)
      found.add(start, at)
    } else {
      at = findRareWord(text, at, limit, found)
    }
  }
}

/** Calls `visit` with the half-open range of every word in the span, in order. */
export function eachWord(text: string, span: Span, visit: (start: number, end: number) => void): void {
  const found = spare ?? new FoundWords()
  // A visitor may look for words itself.
  spare = undefined
  found.size = 0
  findWords(text, span, found)
  for (let word = 0; word < found.size; word++) visit(found.starts[word] ?? 0, found.ends[word] ?? 0)
  spare = found
}

/** Adds the words of any kind that begin at a place, and gives the place after them. */
function findRareWord(text: string, at: number, limit: number, found: FoundWords): number {
  const kind = classAt(text, at, limit)
  if (kind === UNSPACED) return findUnspacedWords(text, at, limit, found)
  const next = at + width(text, at, limit)
  if (kind >= MARK) return next
  const end = wordEnd(text, at, next, kind, limit)
  found.add(at, end)
  return end
}

/** Where a word ends of which is read all that stands before `from`; `before`: what its last character there is. */
function wordEnd(text: string, start: number, from: number, before: number, limit: number): number {
  let at = from
  let last = before
  for (;;) {
    const kind = classAt(text, at, limit)
    if (kind === LETTER || kind === DIGIT || kind === MARK) {
      if (kind !== MARK) last = kind
      at += width(text, at, limit)
    } else if (kind === JOINT && joins(text, start, at, limit, last)) {
      at += 1
    } else {
      return at
    }
  }
}

/** Whether the mark at `at` stands within a word: Russia’s, 1,500, 4.5, U.S. */
function joins(text: string, start: number, at: number, limit: number, before: number): boolean {
  const mark = text.charCodeAt(at)
  if (at + 1 >= limit) return false
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

function findUnspacedWords(text: string, start: number, limit: number, found: FoundWords): number {
  let end = start
  while (end - start < LONGEST_UNSPACED) {
    const kind = classAt(text, end, limit)
    if (kind !== UNSPACED && kind !== MARK) break
    end += width(text, end, limit)
  }
  segmenter ??= new Intl.Segmenter('und', { granularity: 'word' })
  for (const { segment, index } of segmenter.segment(text.slice(start, end))) {
    found.add(start + index, start + index + segment.length)
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
  if (!/[\p{L}\p{N}]/u.test(character)) return JOINTS.has(character.charCodeAt(0)) ? JOINT : NONE
  return UNSPACED_SCRIPT.test(character) ? UNSPACED : LETTER
}

/** Code units of the character at `at`: two where a surrogate pair lies within the limit. */
function width(text: string, at: number, limit: number): number {
  const unit = text.charCodeAt(at)
  if (unit < 0xd800 || unit > 0xdbff || at + 1 >= limit) return 1
  const low = text.charCodeAt(at + 1)
  return low >= 0xdc00 && low <= 0xdfff ? 2 : 1
}

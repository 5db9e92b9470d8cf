import { paragraphs, trimmed } from './paragraphs.ts'
import type { Span } from './span.ts'

/** Marks that open a quotation, each with those that may close it. */
const CLOSERS: Readonly<Record<string, string>> = {
  '“': '”"',
  '„': '“”"',
  '‟': '”',
  '”': '”',
  '"': '"”',
  '‘': "’'",
  '‚': '‘’',
  "'": "'’",
  '«': '»',
  '»': '«»',
  '‹': '›',
  '›': '‹›',
  '「': '」',
  '『': '』',
  '〝': '〟',
}
const MARK = new RegExp(`[${Object.entries(CLOSERS).flat().join('')}]`, 'g')
const SINGLE = new Set(["'", '’', '‘'])
/** Marks of scripts without spaces, where what stands beside them tells nothing. */
const PAIRED = new Set(['「', '」', '『', '』', '〝', '〟'])
const ELISION = /^(?:\d\ds?|em|til|tis|twas|cause|n)(?![\p{L}\p{N}])/iu
const WORD = /[\p{L}\p{N}]/u
const BEFORE_OPENING = /[\s([{—–\-/“‘„"'«‹:,…]/u
const AFTER_CLOSING = /[\s)\]}—–\-/”’"'»›.,;:!?…]/u

interface Open {
  readonly mark: string
  readonly start: number
}

/**
 * The words within quotation marks, marks left out, in the order of their beginnings; a quotation within a quotation
 * follows the one it stands in. Marks are matched within a paragraph. Where a paragraph leaves one open and the next
 * opens with the same mark, each paragraph gives a span up to its end. A mark left open otherwise is no quotation, and
 * neither is an apostrophe.
 */
export function quotations(text: string, within: readonly Span[] = paragraphs(text)): Span[] {
  const found: Span[] = []
  let continued = false
  within.forEach((paragraph, index) => {
    const left = quotationsOf(text, paragraph, found)
    const next = within[index + 1]
    const goesOn = left !== undefined && next !== undefined && text.startsWith(left.mark, next.start)
    if (left !== undefined && (goesOn || (continued && left.start === paragraph.start + 1))) {
      found.push({ start: left.start, end: paragraph.end })
    }
    continued = goesOn
  })
  return found
    .map((quoted) => trimmed(text, quoted))
    .filter((quoted) => quoted !== null)
    .sort((a, b) => a.start - b.start || b.end - a.end)
}

/** How many quotations stand within each other at most; marks beyond that are noise. */
const DEEPEST = 8

/** Adds the closed quotations of one paragraph to `found`; gives back the outermost that is left open. */
function quotationsOf(text: string, paragraph: Span, found: Span[]): Open | undefined {
  const open: Open[] = []
  const words = text.slice(paragraph.start, paragraph.end)
  for (const { 0: mark, index } of words.matchAll(MARK)) {
    const at = paragraph.start + index
    const depth = closing(text, at, paragraph, open)
    const closed = depth === -1 ? undefined : open[depth]
    if (closed !== undefined) {
      found.push({ start: closed.start, end: at })
      open.length = depth
    } else if (open.length < DEEPEST && opens(text, at, paragraph)) {
      open.push({ mark, start: at + 1 })
    }
  }
  return open[0]
}

/** Index of the open quotation that the mark at `at` closes, or -1. */
function closing(text: string, at: number, paragraph: Span, open: readonly Open[]): number {
  const mark = text.charAt(at)
  const depth = open.findLastIndex((quotation) => CLOSERS[quotation.mark]?.includes(mark) === true)
  if (depth === -1 || PAIRED.has(mark)) return depth
  const before = at > paragraph.start ? text.charAt(at - 1) : ' '
  const after = at + 1 < paragraph.end ? text.charAt(at + 1) : ' '
  if (SINGLE.has(mark) && (WORD.test(after) || isPossessive(text, at, paragraph))) return -1
  return /\s/u.test(before) && !AFTER_CLOSING.test(after) ? -1 : depth
}

/** “the ministers’ meeting”: a mark after an s, before a small letter, with another one to close further on. */
function isPossessive(text: string, at: number, paragraph: Span): boolean {
  if (!/s/iu.test(text.charAt(at - 1)) || !/^\s\p{Ll}/u.test(text.slice(at + 1, at + 3))) return false
  for (let place = at + 1; place < paragraph.end; place++) {
    const mark = text.charAt(place)
    if (!SINGLE.has(mark) || isWithinWord(text, place)) continue
    return mark !== '‘' && !/\s/u.test(text.charAt(place - 1))
  }
  return false
}

function opens(text: string, at: number, paragraph: Span): boolean {
  const mark = text.charAt(at)
  if (CLOSERS[mark] === undefined) return false
  if (PAIRED.has(mark)) return true
  const before = at > paragraph.start ? text.charAt(at - 1) : ' '
  const after = at + 1 < paragraph.end ? text.charAt(at + 1) : ' '
  // French sets a space inside its marks.
  if (/\s/u.test(after)) return mark === '«' || mark === '‹'
  if (mark === '“' || mark === '„' || mark === '«' || mark === '‹') return true
  if (!BEFORE_OPENING.test(before)) return false
  return !SINGLE.has(mark) || !ELISION.test(text.slice(at + 1, at + 7))
}

function isWithinWord(text: string, at: number): boolean {
  return WORD.test(text.charAt(at - 1)) && WORD.test(text.charAt(at + 1))
}

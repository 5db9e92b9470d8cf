import { isSign } from './lines.ts'
import type { Line } from './lines.ts'
import type { Column } from './reading-order.ts'

/** A paragraph, and the size of its type in points. */
export interface SetParagraph {
  readonly text: string
  readonly size: number
}

/** A gap between lines that is this much larger than the usual one parts paragraphs; so does this large a change in the size of the type. */
const LARGER_GAP = 1.3
const OTHER_SIZE = 1.12
/** An indent begins a paragraph, as shares of the size of the type. */
const INDENT = { least: 0.7, most: 5 }
/** A line that ends a sentence and leaves this share of the column free ends a paragraph. */
const SHORT_LINE = 0.12
const ENDS_SENTENCE = /[.!?…:。！？؟]["'”’»)\]]*$/u
const BULLET = /^(?:[•◦▪■–—*]|\(?\d{1,2}[.)])\s/u

/** The paragraphs that columns of lines are set in, words divided at the ends of lines made whole. */
export function paragraphsOf(columns: readonly Column[]): SetParagraph[] {
  const words = wordsOf(columns)
  const found: SetParagraph[] = []
  let ending: Ending | null = null
  for (const column of columns) {
    const measures = measuresOf(column)
    for (const [i, line] of column.entries()) {
      const before = column[i - 1]
      const open = found.at(-1)
      const begins = before ? isParted(before, line, measures) : ending === null || !goesOn(ending, line, measures)
      if (open === undefined || begins) found.push({ text: line.text, size: line.size })
      else found[found.length - 1] = { text: joinLines(open.text, line.text, words), size: open.size }
      ending = { line, measures }
    }
  }
  return found
    .map(({ text, size }) => ({
      text: text
        .replace(/\u00ad/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
      size,
    }))
    .filter(({ text }) => text !== '')
}

interface Measures {
  readonly left: number
  readonly right: number
  readonly leading: number
}

/** Where the column’s lines usually begin, where the longest ends, and how far they usually lie apart. */
function measuresOf(column: Column): Measures {
  return {
    left: commonest(column.map(({ x }) => Math.round(x))),
    right: column.reduce((right, { x, width }) => Math.max(right, x + width), -Infinity),
    leading: commonest(
      column
        .slice(1)
        .map((line, i) => Math.round((column[i]?.y ?? line.y) - line.y))
        .filter((leading) => leading > 0),
    ),
  }
}

/** The most frequent number, the smallest of several such; 0 of none. */
function commonest(numbers: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
  const [first] = [...counts].sort(([a, often], [b, oftener]) => oftener - often || a - b)
  return first?.[0] ?? 0
}

function isParted(before: Line, line: Line, measures: Measures): boolean {
  const { left, right, leading } = measures
  if (hasOtherSize(before, line) || BULLET.test(line.text)) return true
  if (before.y - line.y > LARGER_GAP * Math.max(leading, line.size)) return true
  if (isIndented(line, left) && !isIndented(before, left) && !BULLET.test(before.text)) return true
  if (isIndented(line, left) && before.x > line.x - 1 && ENDS_SENTENCE.test(before.text)) return true
  const free = freeAfter(before, measures)
  return free > SHORT_LINE * (right - left) && ENDS_SENTENCE.test(before.text) && free > firstWordWidth(line)
}

/** The last line of a column, and what the column measures. */
interface Ending {
  readonly line: Line
  readonly measures: Measures
}

/** Whether the first line of a column or page goes on with the paragraph that the last one ended in. */
function goesOn(ending: Ending, line: Line, { left }: Measures): boolean {
  if (hasOtherSize(ending.line, line) || isIndented(line, left) || BULLET.test(line.text)) return false
  if (/^\p{Ll}/u.test(line.text)) return true
  const free = freeAfter(ending.line, ending.measures)
  return free <= firstWordWidth(line) && !ENDS_SENTENCE.test(ending.line.text)
}

/** How much of a column a line leaves free at its end, in points. */
function freeAfter(line: Line, { right }: Measures): number {
  return right - line.x - line.width
}

function hasOtherSize(a: { readonly size: number }, b: { readonly size: number }): boolean {
  return Math.max(a.size, b.size) > OTHER_SIZE * Math.min(a.size, b.size)
}

function isIndented({ x, size }: Line, left: number): boolean {
  return x - left > INDENT.least * size && x - left < INDENT.most * size
}

function firstWordWidth({ text, width }: Line): number {
  const end = text.search(/\s|$/)
  return (width * end) / text.length
}

const DIVIDED = /(\p{L}+)[-\u2010\u00ad]$/u
const WORD = /^\p{L}+/u

function joinLines(text: string, line: string, words: ReadonlySet<string>): string {
  const [, first] = DIVIDED.exec(text) ?? []
  const [second] = WORD.exec(line) ?? []
  if (first !== undefined && second !== undefined && /^\p{Ll}/u.test(second)) {
    return isDivided(first, second, text.endsWith('\u00ad'), words) ? text.slice(0, -1) + line : text + line
  }
  if (/[-\u2010][\p{L}]*$/u.test(text) && /[-\u2010]$/u.test(text)) return text + line
  return isSign(text.at(-1)) && isSign(line[0]) ? text + line : `${text} ${line}`
}

/** Whether a hyphen only divides a word at the end of a line: not where both parts are words of the document, and the whole is none. */
function isDivided(first: string, second: string, isSoft: boolean, words: ReadonlySet<string>): boolean {
  const [start, end] = [first.toLowerCase(), second.toLowerCase()]
  if (isSoft || words.has(start + end)) return true
  return !words.has(`${start}-${end}`) && !(words.has(start) && words.has(end))
}

/** Every word of the document that stands whole within a line, hyphenated ones as they are and in their parts. */
function wordsOf(columns: readonly Column[]): ReadonlySet<string> {
  const words = new Set<string>()
  for (const { text } of columns.flat()) {
    const whole = text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? []
    const isCut = /[-\u2010\u00ad]$/u.test(text)
    for (const word of isCut ? whole.slice(1, -1) : whole.slice(1)) words.add(word)
  }
  return words
}

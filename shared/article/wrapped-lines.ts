import type { Span } from '../text/span.ts'
import { endsSentence } from './shape.ts'

const WIDEST = 100
const FEWEST_BREAKS = 4
const LONGEST_WORD = 30
const EMPTY_LINE = /(?:\r\n|\n|\r(?!\n)|[\u2028\u2029])[^\S\n\r\u2028\u2029]*[\n\r\u2028\u2029]/

/**
 * Joins the lines of a text that was wrapped at a fixed width (old mail, plain-text books) into its paragraphs. Such a
 * break is forced: the next line's first word had no room left. A text counts as wrapped where most breaks between
 * neighbouring lines are forced and most of them fall inside a sentence; any other text comes back line by line.
 */
export function joinWrappedLines(text: string, lines: readonly Span[]): readonly Span[] {
  const follows = lines.map((line, i) => isNextLine(text, lines[i - 1], line))
  const width = lines.reduce(
    (widest, line, i) => (follows[i + 1] ? Math.max(widest, line.end - line.start) : widest),
    0,
  )
  if (width > WIDEST) return lines

  const forced = lines.map((line, i) => follows[i] === true && isForced(text, lines[i - 1], line, width))
  const breaks = follows.filter(Boolean).length
  const joints = forced.filter(Boolean).length
  const inSentence = lines.filter((line, i) => forced[i + 1] && !endsSentence(text.slice(line.start, line.end))).length
  if (joints < FEWEST_BREAKS || joints < 0.6 * breaks || inSentence < 0.5 * joints) return lines

  const joined: Span[] = []
  for (const [i, line] of lines.entries()) {
    const open = forced[i] ? joined.pop() : undefined
    joined.push({ start: open?.start ?? line.start, end: line.end })
  }
  return joined
}

function isNextLine(text: string, before: Span | undefined, line: Span): boolean {
  return before !== undefined && !EMPTY_LINE.test(text.slice(before.end, line.start))
}

function isForced(text: string, before: Span | undefined, line: Span, width: number): boolean {
  if (!before) return false
  const firstWord = text.slice(line.start, Math.min(line.end, line.start + LONGEST_WORD + 1)).search(/\s|$/)
  return firstWord <= LONGEST_WORD && before.end - before.start + 1 + firstWord > width
}

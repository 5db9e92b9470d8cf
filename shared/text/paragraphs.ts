import type { Span } from './span.ts'

const LINE_BREAK = /[\n\r\u2028\u2029]/g

/** The non-empty lines of a text or of one span of it, without the white space around them. */
export function paragraphs(text: string, span: Span = { start: 0, end: text.length }): Span[] {
  const found: Span[] = []
  let start = span.start
  const add = (end: number): void => {
    const line = trimmed(text, { start, end })
    if (line !== null) found.push(line)
  }
  LINE_BREAK.lastIndex = span.start
  for (let match = LINE_BREAK.exec(text); match !== null && match.index < span.end; match = LINE_BREAK.exec(text)) {
    add(match.index)
    start = match.index + 1
  }
  add(span.end)
  return found
}

/** The span without the white space at its edges; null where nothing else is in it. */
export function trimmed(text: string, span: Span): Span | null {
  let { start, end } = span
  while (start < end && isSpace(text, start)) start++
  while (end > start && isSpace(text, end - 1)) end--
  return start < end ? { start, end } : null
}

/** Between these two, nothing is white space to `trim`. */
const SPACE = 0x20
const WIDE_SPACE = 0xa0

/** Whether the code unit at a place is white space; there is none beyond the end. */
export function isSpace(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  if (unit > SPACE && unit < WIDE_SPACE) return false
  return at < text.length && text.charAt(at).trim() === ''
}

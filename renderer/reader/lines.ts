import type { Span } from '../../shared/text/span.ts'

/** The lines of a stretch of text that hold something, without the white space at their ends. */
export function linesIn(text: string, span: Span): readonly Span[] {
  const lines: Span[] = []
  for (const { 0: line, index } of text.slice(span.start, span.end).matchAll(/\S(?:.*\S)?/g)) {
    lines.push({ start: span.start + index, end: span.start + index + line.length })
  }
  return lines
}

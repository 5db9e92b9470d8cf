import { isBlank } from '../text/display.ts'
import { paragraphs as filledLines } from '../text/paragraphs.ts'
import type { Span } from '../text/span.ts'
import { joinWrappedLines } from './wrapped-lines.ts'

/** One paragraph: its span, trimmed of white space on both sides, and its words as they stand. */
export interface Paragraph extends Span {
  readonly text: string
}

/**
 * The paragraphs of a text in its order. A line is a paragraph, except in a text wrapped at a fixed width, whose lines
 * are joined, and except that a line with nothing to be seen is none. Every character that can be seen lies in exactly
 * one paragraph.
 */
export function splitParagraphs(text: string): Paragraph[] {
  return joinWrappedLines(text, filledLines(text))
    .map((span) => paragraphAt(text, span))
    .filter((paragraph) => !isBlank(paragraph.text))
}

/** The paragraph that a span covers. */
export function paragraphAt(text: string, { start, end }: Span): Paragraph {
  return { start, end, text: text.slice(start, end) }
}

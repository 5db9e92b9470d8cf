import type { Span } from '../../shared/text/span.ts'

/** Whether a paragraph of a text begins as a line of a list does: with a dash or a bullet, and a space after it. */
export function isListLine(text: string, { start, end }: Span): boolean {
  return /^[-–•*·]\s/.test(text.slice(start, Math.min(end, start + 2)))
}

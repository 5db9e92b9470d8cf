import type { Both } from '../model/side.ts'

/** Height of the line that names a column over its text, in CSS pixels: what is brought level stands below it. */
export const COLUMN_TOP = 28

/** A column in which a line is to be brought to a height. */
interface Column {
  /** The line, in CSS pixels from the top of the text. */
  readonly line: number
  /** How far the column scrolls before its text ends. */
  readonly longest: number
}

/**
 * How far both columns scroll so that their lines stand level, as near to `height` as both texts allow without blank
 * space above or below them.
 */
export function levelTops(columns: Both<Column>, height: number): Both<number> {
  const { a, b } = columns
  const highest = Math.max(a.line - a.longest, b.line - b.longest)
  const lowest = Math.min(a.line, b.line)
  const level = Math.min(Math.max(height, highest), lowest)
  return { a: a.line - level, b: b.line - level }
}

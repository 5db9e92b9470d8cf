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
 * How far columns scroll so that their lines stand level, as near to `height` as all texts allow without blank space above
 * or below them.
 */
export function levelTops(columns: readonly Column[], height: number): number[] {
  const highest = Math.max(...columns.map(({ line, longest }) => line - longest))
  const lowest = Math.min(...columns.map(({ line }) => line))
  const level = Math.min(Math.max(height, highest), lowest)
  return columns.map(({ line }) => line - level)
}

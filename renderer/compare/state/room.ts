/** What a width has room for: both columns with the list beside them, both columns, or one text at a time. */
export type Room = 'columns and list' | 'columns' | 'one text'

/** Two columns of 360 px with a gutter of 56 and a strip of 14 at each outer edge. */
const COLUMNS = 2 * 360 + 56 + 2 * 14
/** The passage list at its widest share of such a window; the same as in Pair.module.css. */
const LIST = 288

/** The room that a width in CSS pixels gives; zooming to 200% halves the width. */
export function roomFor(width: number): Room {
  if (width >= COLUMNS + LIST) return 'columns and list'
  return width >= COLUMNS ? 'columns' : 'one text'
}

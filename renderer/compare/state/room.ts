import { MOST_COLUMNS } from '../model/choosing.ts'

/** What a width has room for: the columns with the list beside them, the columns, or one text at a time. */
export type Room = 'columns and list' | 'columns' | 'one text'

const COLUMN = 360
const GUTTER = 56
/** One at each outer edge. */
const STRIPS = 2 * 14
/** The passage list at its widest share of such a window; the same as in SideBySide.module.css. */
const LIST = 288

/** The room that a width in CSS pixels gives so many columns; zooming to 200% halves the width. */
export function roomFor(width: number, columns: number): Room {
  const needed = columns * COLUMN + (columns - 1) * GUTTER + STRIPS
  if (width >= needed + LIST) return 'columns and list'
  return width >= needed ? 'columns' : 'one text'
}

/** How many columns, of so many reports, a width in CSS pixels has room for; one where there is no room for two. */
export function columnsFor(width: number, reports: number): number {
  const fitting = Math.floor((width - STRIPS + GUTTER) / (COLUMN + GUTTER))
  return Math.max(1, Math.min(fitting, reports, MOST_COLUMNS))
}

/** The statements at the left, where there is room and where there is little, in CSS pixels. */
const STATEMENT = { wide: 420, narrow: 260 }
/** From this width on there is room, in CSS pixels. */
const WIDE = 1100
/** A column of a report is never narrower, nor wider. */
const COLUMN = { least: 68, most: 168 }
/** Names stand in full from this width of a column on. */
const NAMED = 104

/** How wide each of so many columns is in a view of some width, and whether names must be short there. */
export function columnsIn(width: number, reports: number): { readonly width: number; readonly narrow: boolean } {
  const statement = width < WIDE ? STATEMENT.narrow : STATEMENT.wide
  const each = Math.floor((width - statement) / Math.max(1, reports))
  const column = Math.max(COLUMN.least, Math.min(COLUMN.most, each))
  return { width: column, narrow: column < NAMED }
}

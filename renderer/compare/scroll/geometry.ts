/** The lines that something takes up, in CSS pixels from the top of its column's text. */
export interface Extent {
  readonly top: number
  readonly bottom: number
}

/** Where a column's text stands, measured once for each layout; scrolling only subtracts from it. */
export interface ColumnGeometry {
  /** Height of the text with the space around it, in CSS pixels. */
  readonly height: number
  /** Height of the window on it. */
  readonly screen: number
  readonly paragraphs: readonly Extent[]
  /** The line boxes of each passage; null for one that stands in another column, or that no paragraph shows. */
  readonly passages: readonly (Extent | null)[]
}

/** By column, the base first. */
export type Geometry = readonly ColumnGeometry[]

/** The share of a column's height at which a person is taken to read. */
export const READING_LINE = 0.38

/** How far a column scrolls before its text ends, in CSS pixels. */
export function longestTop({ height, screen }: ColumnGeometry): number {
  return Math.max(0, height - screen)
}

/** Whether any of it shows while the column is scrolled to `top`. */
export function isVisible(extent: Extent, top: number, screen: number): boolean {
  return extent.bottom > top && extent.top < top + screen
}

/** From the first to the last line of several extents; null where one of them is not shown. */
export function hullOf(extents: readonly (Extent | null)[]): Extent | null {
  const shown = extents.filter((extent) => extent !== null)
  if (shown.length === 0 || shown.length < extents.length) return null
  return {
    top: Math.min(...shown.map(({ top }) => top)),
    bottom: Math.max(...shown.map(({ bottom }) => bottom)),
  }
}

/** A place in the text that survives another layout: a paragraph, and how many of its heights below its top. */
export interface Place {
  readonly paragraph: number
  readonly heights: number
}

/** Above every paragraph: a column that stands at its beginning stays there, however its lines fall. */
export const BEGINNING: Place = { paragraph: -1, heights: 0 }

/** The place at the reading line of a column that is scrolled to `top`. */
export function placeAt(column: ColumnGeometry, top: number): Place {
  if (top === 0) return BEGINNING
  const y = top + column.screen * READING_LINE
  const found = column.paragraphs.findLastIndex((extent) => extent.top <= y)
  const paragraph = Math.max(0, found)
  const extent = column.paragraphs[paragraph]
  return { paragraph, heights: extent === undefined ? 0 : (y - extent.top) / Math.max(1, extent.bottom - extent.top) }
}

/** How far to scroll for a place to be at the reading line. */
export function topFor(column: ColumnGeometry, { paragraph, heights }: Place): number {
  const extent = column.paragraphs[paragraph]
  if (extent === undefined) return 0
  return extent.top + heights * Math.max(1, extent.bottom - extent.top) - column.screen * READING_LINE
}

import type { Column } from '../model/column.ts'
import { counterpartIn } from '../model/compare-model.ts'
import type { CompareModel } from '../model/compare-model.ts'
import { isVisible, longestTop, READING_LINE } from '../scroll/geometry.ts'
import type { ColumnGeometry, Geometry } from '../scroll/geometry.ts'

/** Where a passage, or its counterpart, begins in a column, in CSS pixels from the top of the text. */
interface Line {
  readonly at: Column
  readonly line: number
  /** How far the column scrolls before its text ends. */
  readonly longest: number
}

/** The lines to bring level for a passage; none of a column that has no counterpart of it. */
export function linesOf(model: CompareModel, passage: number, geometry: Geometry): Line[] {
  return geometry.flatMap((column, at) => {
    const standing = counterpartIn(model, passage, at)
    const extent = standing === null ? null : column.passages[standing]
    return extent ? [{ at, line: extent.top, longest: longestTop(column) }] : []
  })
}

/** At which height of a column, scrolled to its top, a passage or its counterpart begins; null where it does not show. */
export function heightIn(
  model: CompareModel,
  passage: number,
  geometry: Geometry,
  tops: readonly number[],
  at: Column,
): number | null {
  const column = geometry[at]
  const standing = counterpartIn(model, passage, at)
  const extent = standing === null ? null : column?.passages[standing]
  if (!column || !extent) return null
  const top = tops[at] ?? 0
  return isVisible(extent, top, column.screen) ? extent.top - top : null
}

/** At which height a passage is level in every column that has it, or null where it is not. */
export function levelOf(
  model: CompareModel,
  passage: number,
  geometry: Geometry,
  tops: readonly number[],
): number | null {
  const heights = linesOf(model, passage, geometry).map(({ at }) => heightIn(model, passage, geometry, tops, at))
  const [first = null] = heights
  const isLevel = heights.every((height) => height !== null && first !== null && Math.abs(height - first) < 2)
  return isLevel ? first : null
}

/** How many passages to step through begin above the reading line of the base, scrolled to its top. */
export function countAbove({ stops }: CompareModel, base: ColumnGeometry | undefined, top: number): number {
  if (base === undefined) return 0
  // At the very beginning the first passages are still to come, wherever the line is.
  const line = top <= 0 ? 0 : top + base.screen * READING_LINE
  return stops.filter((stop) => (base.passages[stop]?.top ?? Infinity) < line).length
}

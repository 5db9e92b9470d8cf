import type { Column } from '../model/column.ts'
import type { ColumnGeometry, Geometry } from '../scroll/geometry.ts'
import type { Place } from './ribbon.ts'
import { placeOf } from './ribbon.ts'

/** Passages of a column that are out of sight although their counterpart shows, the nearest first. */
export interface FarEnds {
  readonly above: readonly number[]
  readonly below: readonly number[]
}

/** The far ends in one column of what shows in another, while all are scrolled to `tops`; one of the two is the base. */
export function farEnds(geometry: Geometry, tops: readonly number[], here: Column, there: Column): FarEnds {
  const column = geometry[here]
  if (column === undefined) return { above: [], below: [] }
  const counterpartsShown = [...column.passages.keys()].filter((i) => placeNow(geometry, tops, there, i) === 'shown')
  const at = (place: Place) => counterpartsShown.filter((i) => placeNow(geometry, tops, here, i) === place)
  return {
    above: at('above').sort((x, y) => topOf(column, y) - topOf(column, x)),
    below: at('below').sort((x, y) => topOf(column, x) - topOf(column, y)),
  }
}

function placeNow(geometry: Geometry, tops: readonly number[], at: Column, passage: number): Place | null {
  const column = geometry[at]
  const extent = column?.passages[passage]
  const top = tops[at] ?? 0
  return column && extent ? placeOf({ top: extent.top - top, bottom: extent.bottom - top }, column.screen) : null
}

function topOf(column: ColumnGeometry, passage: number): number {
  return column.passages[passage]?.top ?? 0
}

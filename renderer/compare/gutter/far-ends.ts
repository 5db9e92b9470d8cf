import type { Both, Side } from '../model/side.ts'
import { both, otherSide } from '../model/side.ts'
import type { ColumnGeometry, Geometry } from '../scroll/geometry.ts'
import type { Place } from './ribbon.ts'
import { placeOf } from './ribbon.ts'

/** Passages of a column that are out of sight although their counterpart shows, the nearest first. */
export interface FarEnds {
  readonly above: readonly number[]
  readonly below: readonly number[]
}

/** The far ends in each column while both are scrolled to `tops`. */
export function farEnds(geometry: Geometry, tops: Both<number>): Both<FarEnds> {
  const placeIn = (side: Side, passage: number): Place | null => {
    const extent = geometry[side].passages[passage]
    return extent
      ? placeOf({ top: extent.top - tops[side], bottom: extent.bottom - tops[side] }, geometry[side].screen)
      : null
  }
  return both((side) => {
    const column = geometry[side]
    const counterpartsShown = [...column.passages.keys()].filter((i) => placeIn(otherSide(side), i) === 'shown')
    const at = (place: Place) => counterpartsShown.filter((i) => placeIn(side, i) === place)
    return {
      above: at('above').sort((x, y) => topOf(column, y) - topOf(column, x)),
      below: at('below').sort((x, y) => topOf(column, x) - topOf(column, y)),
    }
  })
}

function topOf(column: ColumnGeometry, passage: number): number {
  return column.passages[passage]?.top ?? 0
}

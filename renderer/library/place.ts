import { create } from 'zustand'
import { placeAt, spotOf } from './lines.ts'
import type { Line, Spot } from './lines.ts'

interface PlaceState {
  /** The name of the place in the list that Tab reaches: that which has the focus or had it last, or the first. */
  readonly reached: string | null
  /** Where that stood in the list when it was last there. */
  readonly spot: Spot
  /** The name of the place that shall have the focus as soon as it is in the page. */
  readonly wanted: string | null
}

/** Outlives the view, so that coming back finds the place again. */
export const usePlace = create<PlaceState>()(() => ({ reached: null, spot: { line: 0, column: 0 }, wanted: null }))

/** Takes in which place has the focus. */
export function reach(place: string): void {
  usePlace.setState({ reached: place })
}

/** Brings the focus to a place, and the place into sight, as soon as the list shows it. */
export function goToPlace(place: string): void {
  usePlace.setState({ reached: place, wanted: place })
}

/** The wanted place has the focus. */
export function arrive(): void {
  usePlace.setState({ wanted: null })
}

/** Where a place that Tab reaches stands in a list; where it is gone, what stands there now. Null in an empty list. */
export function standingIn(
  lines: readonly Line[],
  { reached, spot }: Pick<PlaceState, 'reached' | 'spot'>,
): { readonly reached: string; readonly spot: Spot } | null {
  const found = reached === null ? null : spotOf(lines, reached)
  if (reached !== null && found !== null) return { reached, spot: found }
  const instead = placeAt(lines, spot)
  const there = instead === null ? null : spotOf(lines, instead)
  return instead === null || there === null ? null : { reached: instead, spot: there }
}

/** Takes over what stands in the list that is shown now. */
export function settle({ reached, spot }: Pick<PlaceState, 'reached' | 'spot'>): void {
  usePlace.setState((before) =>
    before.reached === reached && before.spot.line === spot.line && before.spot.column === spot.column
      ? before
      : { reached, spot },
  )
}

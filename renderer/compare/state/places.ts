import type { Span } from '../../../shared/text/span.ts'
import type { Both, Side } from '../model/side.ts'
import type { Place } from '../scroll/geometry.ts'

/** Where the person was in a pair. */
export interface PairPlace {
  /** Null until the columns were laid out once. */
  readonly reading: Both<Place> | null
  /** The selected passage by its two spans, which a new reading of the pair may number differently. */
  readonly selected: Both<Span> | null
  /** The side on which the person acted last. */
  readonly side: Side
  readonly locked: boolean
  readonly listOpen: boolean
  /** The report that is shown whole where there is no room for two. */
  readonly base: Side
  /** Whether formulae are shown. */
  readonly formulae: boolean
}

/** For as long as the app runs: going back to a pair shows it as it was left. */
const places = new Map<string, PairPlace>()

export function placeOfPair(a: string, b: string): PairPlace | undefined {
  return places.get(`${a} ${b}`)
}

export function keepPlaceOfPair(a: string, b: string, place: PairPlace): void {
  places.set(`${a} ${b}`, place)
}

import type { CompareRoute } from '../../state/route.ts'
import { putBounded } from '../../state/bounded.ts'
import { MOST_PLACES, placeKey } from '../state/places.ts'
import { ORDINARY } from './rows.ts'
import type { Narrowing } from './rows.ts'

/** For as long as the app runs: what each map was narrowed to. */
const kept = new Map<string, Narrowing>()

export function narrowingOf(route: CompareRoute): Narrowing {
  return kept.get(placeKey(route)) ?? ORDINARY
}

export function keepNarrowing(route: CompareRoute, narrowing: Narrowing): void {
  putBounded(kept, placeKey(route), narrowing, MOST_PLACES)
}

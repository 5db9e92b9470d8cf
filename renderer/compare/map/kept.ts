import type { CompareRoute } from '../../state/route.ts'
import { placeKey } from '../state/places.ts'
import { ORDINARY } from './rows.ts'
import type { Narrowing } from './rows.ts'

/** For as long as the app runs: what each map was narrowed to. */
const kept = new Map<string, Narrowing>()

export function narrowingOf(route: CompareRoute): Narrowing {
  return kept.get(placeKey(route)) ?? ORDINARY
}

export function keepNarrowing(route: CompareRoute, narrowing: Narrowing): void {
  kept.set(placeKey(route), narrowing)
}

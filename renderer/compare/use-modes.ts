import { useStoryOf } from '../state/cards.ts'
import { useCommands } from '../state/commands.ts'
import { go } from '../state/route.ts'
import type { CompareMode, CompareRoute } from '../state/route.ts'
import { offerOf } from './mode-offer.ts'
import { MODE_NAMES } from './modes.ts'
import { handOver } from './state/places.ts'
import type { ComparePlace } from './state/places.ts'

/** A mode as it can be had now. */
export interface OfferedMode {
  readonly mode: CompareMode
  readonly chosen: boolean
  /** Why it cannot be had, in words; null for one that can. */
  readonly reason: string | null
}

/** The modes of a comparison, and their commands: what the person looks at is taken along. */
export function useModes(route: CompareRoute, placeNow: () => ComparePlace): readonly OfferedMode[] {
  const story = useStoryOf(route.base)?.cards ?? []
  const change = (mode: CompareMode) => ({
    run: () => {
      const place = placeNow()
      // The other report of the selected passage, or the one that was acted on.
      const beside = Object.keys(place.selected ?? {}).find((id) => id !== route.base) ?? place.acted
      const offer = offerOf(mode, route, story, beside)
      if ('reason' in offer) return
      handOver(place, offer.route, broughtIn(route, beside))
      go(offer.route)
    },
    when: () => mode !== route.mode && 'route' in offerOf(mode, route, story, undefined),
  })
  useCommands({
    'view.mode.pair': change('pair'),
    'view.mode.base': change('base'),
    'view.mode.map': change('map'),
    'view.mode.reading': change('reading'),
    'view.mode.composite': change('composite'),
    'view.mode.linear': change('linear'),
  })
  return MODE_NAMES.map((mode) => {
    const offer = mode === route.mode ? null : offerOf(mode, route, story, undefined)
    return { mode, chosen: mode === route.mode, reason: offer !== null && 'reason' in offer ? offer.reason : null }
  })
}

/** The report that must have a column where columns come next: whoever looked at columns has chosen them already. */
function broughtIn({ mode, base, others }: CompareRoute, beside: string | undefined): string | undefined {
  if (mode === 'base') return undefined
  return mode === 'pair' || beside === base ? others[0] : beside
}

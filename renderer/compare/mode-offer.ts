import type { ArticleCard } from '../../shared/ipc.ts'
import { MOST_SIDE_BY_SIDE } from '../../shared/ipc/most.ts'
import type { CompareMode, CompareRoute } from '../state/route.ts'
import { inTime } from '../story/in-time.ts'

/** The same comparison in another mode, or why it cannot be had, in words. */
export type ModeOffer = { readonly route: CompareRoute } | { readonly reason: string }

/**
 * What another mode would show. A pair has the report that the person is at beside the base; the others show those of the
 * comparison, or, where it is a pair, all of its story in the order of time. Columns beside a base need a third.
 */
export function offerOf(
  mode: CompareMode,
  route: CompareRoute,
  story: readonly ArticleCard[],
  beside: string | undefined,
): ModeOffer {
  if (mode === 'pair') {
    const first = beside !== undefined && route.others.includes(beside) ? beside : route.others[0]
    return {
      route: {
        ...route,
        mode,
        others: route.others.toSorted((x, y) => Number(y === first) - Number(x === first)),
      },
    }
  }
  const order = inTime(story).map(({ id }) => id)
  const known = route.others.length > 1 ? route.others : [...new Set([...route.others, ...order])]
  const others = known.filter((id) => id !== route.base).slice(0, MOST_SIDE_BY_SIDE - 1)
  if (mode === 'base' && others.length < 2) return { reason: 'There are only two reports here' }
  const placeOf = (id: string): number => (order.includes(id) ? order.indexOf(id) : order.length)
  return { route: { ...route, mode, others: others.toSorted((x, y) => placeOf(x) - placeOf(y)) } }
}

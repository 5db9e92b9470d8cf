import { useSought } from '../find/use-sought.ts'
import { articlesIn } from '../state/route.ts'
import type { CompareMode, CompareRoute } from '../state/route.ts'
import { MODE_VIEWS } from './mode-views.ts'
import { useCompared } from './state/use-compared.ts'
import { placeKey } from './state/places.ts'
import { StoryContext } from './state/story-context.ts'
import { useStoryComparison } from './state/use-story-comparison.ts'

/** So many of the others are asked for one by one in a mode; the modes that are not here ask for all reports at once. */
const SIDE_BY_SIDE: Readonly<Partial<Record<CompareMode, number>>> = { pair: 1, base: Infinity }

/** Reports compared with a base, in the mode that the route says. What was compared once stays between Pair and Base + N. */
export function CompareView({ route }: { readonly route: CompareRoute }) {
  const View = MODE_VIEWS[route.mode]
  const [, ...others] = articlesIn(route)
  // A map shows only beginnings.
  useSought(articlesIn(route), route.mode === 'map' ? undefined : route.query, false)
  const compared = useCompared(route.base, others.slice(0, SIDE_BY_SIDE[route.mode] ?? 0))
  const story = useStoryComparison(route.base, route.mode === 'pair' ? others.slice(0, 1) : others)
  return (
    <StoryContext value={story}>
      {/* Another comparison is another view, so that none shows what belonged to another. */}
      <View key={placeKey(route)} route={route} compared={compared} />
    </StoryContext>
  )
}

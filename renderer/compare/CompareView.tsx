import { articlesIn } from '../state/route.ts'
import type { CompareRoute } from '../state/route.ts'
import { MODE_VIEWS } from './mode-views.ts'
import { useCompared } from './state/use-compared.ts'
import { placeKey } from './state/places.ts'

/** Reports compared with a base, in the mode that the route says. What was compared once stays over a change of mode. */
export function CompareView({ route }: { readonly route: CompareRoute }) {
  const View = MODE_VIEWS[route.mode]
  const [, ...others] = articlesIn(route)
  const compared = useCompared(route.base, route.mode === 'pair' ? others.slice(0, 1) : others)
  // Another comparison is another view, so that none shows what belonged to another.
  return <View key={placeKey(route)} route={route} compared={compared} />
}

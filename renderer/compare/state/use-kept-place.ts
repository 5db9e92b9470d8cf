import { useEffect, useEffectEvent } from 'react'
import type { CompareRoute } from '../../state/route.ts'
import { keepPlace } from './places.ts'
import type { ComparePlace } from './places.ts'

/** Keeps where the person is when a comparison is left. */
export function useKeptPlace(route: CompareRoute, placeNow: () => ComparePlace): void {
  const keep = useEffectEvent(() => {
    keepPlace(route, placeNow())
  })
  useEffect(
    () => () => {
      keep()
    },
    [],
  )
}

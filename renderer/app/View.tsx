import { lazy, Suspense } from 'react'
import { assertNever } from '../../shared/assert-never.ts'
import { Library } from '../library/Library.tsx'
import { Reader } from '../reader/Reader.tsx'
import { currentRoute, useRoute } from '../state/route.ts'
import { StoryView } from '../story/StoryView.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { useStarted } from './start.ts'

// The comparison is the largest part of the page, and the library shows without it.
const CompareView = lazy(async () => ({ default: (await import('../compare/CompareView.tsx')).CompareView }))

/** The view of the present route. A new key makes a new view, so that none shows what belonged to another. */
export function View() {
  const route = useRoute(currentRoute)
  const started = useStarted((state) => state.started)
  if (!started) return <Waiting>Reading the library</Waiting>
  switch (route.view) {
    case 'library':
      return <Library />
    case 'article':
      return <Reader key={route.id} id={route.id} span={route.span} />
    case 'story':
      return <StoryView key={route.of} of={route.of} />
    case 'compare':
      return (
        <Suspense fallback={<Waiting>Opening the reports</Waiting>}>
          <CompareView key={route.base} route={route} />
        </Suspense>
      )
    default:
      return assertNever(route)
  }
}

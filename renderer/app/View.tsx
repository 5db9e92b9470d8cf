import { lazy, Suspense, useEffect } from 'react'
import { assertNever } from '../../shared/assert-never.ts'
import { Library } from '../library/Library.tsx'
import { Reader } from '../reader/Reader.tsx'
import { SearchView } from '../search/SearchView.tsx'
import { currentRoute, useRoute } from '../state/route.ts'
import { StoryView } from '../story/StoryView.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { useStarted } from './start.ts'

const loadComparison = () => import('../compare/CompareView.tsx')
// The comparison is the largest part of the page, and the library shows without it.
const CompareView = lazy(async () => ({ default: (await loadComparison()).CompareView }))

// What tells words apart is large, and seldom asked for.
const PassageView = lazy(async () => ({ default: (await import('../search/passage/PassageView.tsx')).PassageView }))

/** The view of the present route. A new key makes a new view, so that none shows what belonged to another. */
export function View() {
  const route = useRoute(currentRoute)
  const started = useStarted((state) => state.started)
  useComparisonReady()
  if (!started) return <Waiting>Reading the library</Waiting>
  switch (route.view) {
    case 'library':
      return <Library />
    case 'article':
      return <Reader key={route.id} id={route.id} span={route.span} query={route.query} />
    case 'search':
      return <SearchView route={route} />
    case 'passage':
      return (
        <Suspense fallback={<Waiting>Looking through the library</Waiting>}>
          <PassageView key={`${route.of} ${String(route.span.start)} ${String(route.span.end)}`} route={route} />
        </Suspense>
      )
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

/** Reads the comparison's part of the page once the library is read and nothing else is to be done: whoever compares first waits less. */
function useComparisonReady(): void {
  const isRead = useStarted(({ read }) => read)
  useEffect(() => {
    if (!isRead) return
    const idle = requestIdleCallback(() => void loadComparison())
    return () => {
      cancelIdleCallback(idle)
    }
  }, [isRead])
}

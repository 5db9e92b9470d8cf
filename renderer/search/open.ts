import { amend, currentRoute, go, useRoute } from '../state/route.ts'
import type { SearchRoute } from '../state/route.ts'
import { useSearch } from './searching.ts'

/** Goes to the search of the library, with what was looked for last. */
export function openSearch(): void {
  const question = useSearch.getState().found?.question ?? { query: '', order: 'relevance' as const }
  go({ view: 'search', ...question })
}

/** Looks for something else in the view that is shown: the way back leads out of it, not through every letter. */
export function lookFor(change: Partial<Omit<SearchRoute, 'view'>>): void {
  const route = currentRoute(useRoute.getState())
  if (route.view === 'search') amend({ ...route, ...change })
}

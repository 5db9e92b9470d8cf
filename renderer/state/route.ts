import { create } from 'zustand'
import type { SearchRequest } from '../../shared/ipc/searching.ts'
import type { Span } from '../../shared/text/span.ts'

/** How reports are compared. A new way is a name here, a line in compare/modes.ts, its component in compare/mode-views.ts and its command. */
export type CompareMode = 'pair' | 'base' | 'map' | 'reading' | 'composite' | 'linear'

/** Reports side by side. */
export interface CompareRoute {
  readonly view: 'compare'
  /** The report that the others are compared with. */
  readonly base: string
  /** One or more; a pair shows the first of them. */
  readonly others: readonly string[]
  readonly mode: CompareMode
  /** What its story was found by, whose hits are shown. */
  readonly query?: string
}

/** What is looked for in the whole library, and how it is sorted. */
export interface SearchRoute {
  readonly view: 'search'
  readonly query: string
  readonly order: SearchRequest['order']
}

/** Who else in the library has a stretch of an article. */
export interface PassageRoute {
  readonly view: 'passage'
  readonly of: string
  readonly span: Span
}

/** Where the person is. */
export type Route =
  | { readonly view: 'library' }
  /** The story that an article belongs to: its own id may be another's when its reports change. */
  | { readonly view: 'story'; readonly of: string }
  | CompareRoute
  | SearchRoute
  | PassageRoute
  /** `span` is a place in the text to show and mark; `query` is what it was found by, whose other hits can be stepped through. */
  | { readonly view: 'article'; readonly id: string; readonly span?: Span; readonly query?: string }

interface RouteState {
  /** Oldest first; never empty. */
  readonly entries: readonly Route[]
  /** Index of the entry that is shown. */
  readonly at: number
}

const LIBRARY: Route = { view: 'library' }
/** Steps back that are kept. */
const REMEMBERED = 100

export const useRoute = create<RouteState>()(() => ({ entries: [LIBRARY], at: 0 }))

/** Two reports side by side, `a` in the left column; `query`: what their story was found by. */
export function pairRoute(a: string, b: string, query?: string): CompareRoute {
  return { view: 'compare', base: a, others: [b], mode: 'pair', ...(query === undefined ? {} : { query }) }
}

/** The route that is shown; the same object as long as it is. */
export function currentRoute({ entries, at }: RouteState): Route {
  return entries[at] ?? LIBRARY
}

export function canGoBack({ at }: RouteState): boolean {
  return at > 0
}

export function canGoForward({ entries, at }: RouteState): boolean {
  return at < entries.length - 1
}

/** Shows a route; the way forward ends here. The same place twice in a row is one entry. */
export function go(route: Route): void {
  useRoute.setState((state) => {
    if (samePlace(route, currentRoute(state))) return state
    const entries = [...state.entries.slice(0, state.at + 1), route].slice(-REMEMBERED)
    return { entries, at: entries.length - 1 }
  })
}

/** Shows a route in the place of the one that is shown: the way back and forward stay as they are. */
export function amend(route: Route): void {
  useRoute.setState(({ entries, at }) => ({ entries: entries.with(at, route) }))
}

/** What a place was found by is no longer shown in it. */
export function forgetQuery(): void {
  const route = currentRoute(useRoute.getState())
  if ((route.view !== 'article' && route.view !== 'compare') || route.query === undefined) return
  const unsought = { ...route }
  delete unsought.query
  amend(unsought)
}

export function back(): void {
  useRoute.setState((state) => (canGoBack(state) ? { at: state.at - 1 } : state))
}

export function forward(): void {
  useRoute.setState((state) => (canGoForward(state) ? { at: state.at + 1 } : state))
}

/** The articles that a place shows. */
export function articlesIn(route: Route): readonly string[] {
  switch (route.view) {
    case 'library':
    case 'search':
      return []
    case 'article':
      return [route.id]
    case 'story':
    case 'passage':
      return [route.of]
    case 'compare':
      return [route.base, ...route.others]
  }
}

/** Shows `by` wherever one of the articles was shown that are no longer there; a comparison in which it is all is its text. */
export function replaceArticles(gone: readonly string[], by: string): void {
  useRoute.setState(({ entries }) => ({
    entries: entries.map((route): Route => {
      if (!articlesIn(route).some((id) => gone.includes(id))) return route
      switch (route.view) {
        case 'library':
        case 'search':
          return route
        case 'story':
          return { view: 'story', of: by }
        case 'article':
        case 'passage':
          return { view: 'article', id: by }
        case 'compare': {
          const [base = by, ...others] = new Set(articlesIn(route).map((id) => (gone.includes(id) ? by : id)))
          if (others.length === 0) return { view: 'article', id: base }
          return { ...route, base, others, mode: others.length === 1 && route.mode === 'base' ? 'pair' : route.mode }
        }
      }
    }),
  }))
}

/** Whether two comparisons show the same: in a pair the first of the others is the one that is shown. */
function sameComparison(a: CompareRoute, b: CompareRoute): boolean {
  if (a.base !== b.base || a.mode !== b.mode || a.others.length !== b.others.length) return false
  return (a.mode !== 'pair' || a.others[0] === b.others[0]) && a.others.every((id) => b.others.includes(id))
}

function samePlace(a: Route, b: Route): boolean {
  switch (a.view) {
    case 'library':
    case 'search':
      return b.view === a.view
    case 'story':
      return b.view === 'story' && a.of === b.of
    case 'passage':
      return b.view === 'passage' && a.of === b.of && a.span.start === b.span.start && a.span.end === b.span.end
    case 'compare':
      return b.view === 'compare' && sameComparison(a, b)
    case 'article':
      return b.view === 'article' && a.id === b.id && a.span?.start === b.span?.start && a.span?.end === b.span?.end
  }
}

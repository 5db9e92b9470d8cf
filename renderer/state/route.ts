import { create } from 'zustand'
import type { Span } from '../../shared/text/span.ts'

/** Where the person is. */
export type Route =
  | { readonly view: 'library' }
  | { readonly view: 'pair'; readonly a: string; readonly b: string }
  /** `span` is a place in the text to show and mark. */
  | { readonly view: 'article'; readonly id: string; readonly span?: Span }

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

export function back(): void {
  useRoute.setState((state) => (canGoBack(state) ? { at: state.at - 1 } : state))
}

export function forward(): void {
  useRoute.setState((state) => (canGoForward(state) ? { at: state.at + 1 } : state))
}

function samePlace(a: Route, b: Route): boolean {
  if (a.view === 'library') return b.view === 'library'
  if (a.view === 'pair') return b.view === 'pair' && a.a === b.a && a.b === b.b
  return b.view === 'article' && a.id === b.id && a.span?.start === b.span?.start && a.span?.end === b.span?.end
}

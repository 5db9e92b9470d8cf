import { create } from 'zustand'
import type { Span } from '../../shared/text/span.ts'

/** Where the person is. */
export type Route =
  | { readonly view: 'library' }
  /** The story that an article belongs to: its own id may be another's when its reports change. */
  | { readonly view: 'story'; readonly of: string }
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

/** The articles that a place shows. */
export function articlesIn(route: Route): readonly string[] {
  switch (route.view) {
    case 'library':
      return []
    case 'article':
      return [route.id]
    case 'story':
      return [route.of]
    case 'pair':
      return [route.a, route.b]
  }
}

/** Shows `by` wherever one of the articles was shown that are no longer there; a pair of which it is both is its text. */
export function replaceArticles(gone: readonly string[], by: string): void {
  const now = (id: string): string => (gone.includes(id) ? by : id)
  useRoute.setState(({ entries }) => ({
    entries: entries.map((route): Route => {
      if (route.view === 'story') return gone.includes(route.of) ? { view: 'story', of: by } : route
      if (route.view === 'article') return gone.includes(route.id) ? { view: 'article', id: by } : route
      if (route.view !== 'pair' || !(gone.includes(route.a) || gone.includes(route.b))) return route
      const [a, b] = [now(route.a), now(route.b)]
      return a === b ? { view: 'article', id: a } : { view: 'pair', a, b }
    }),
  }))
}

function samePlace(a: Route, b: Route): boolean {
  switch (a.view) {
    case 'library':
      return b.view === 'library'
    case 'story':
      return b.view === 'story' && a.of === b.of
    case 'pair':
      return b.view === 'pair' && a.a === b.a && a.b === b.b
    case 'article':
      return b.view === 'article' && a.id === b.id && a.span?.start === b.span?.start && a.span?.end === b.span?.end
  }
}

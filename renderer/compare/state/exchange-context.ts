import { createContext, use } from 'react'
import { go } from '../../state/route.ts'
import type { CompareRoute } from '../../state/route.ts'
import { handOver } from './places.ts'
import type { ComparePlace } from './places.ts'

/** Puts another report in the place of one of two; both by their articles. */
export type Exchange = (shown: string, instead: string) => void

/** Null where more than two can stand side by side: these are brought in and put away. */
export const ExchangeContext = createContext<Exchange | null>(null)

export function useExchange(): Exchange | null {
  return use(ExchangeContext)
}

/** Exchanges one of two reports for another. What else was chosen to be compared stays, and where the person is in the one that stays. */
export function exchange(route: CompareRoute, place: ComparePlace, shown: string, instead: string): void {
  const to = exchanged(route, shown, instead)
  handOver({ ...place, acted: instead }, to)
  go(to)
}

/** Two that are all that was chosen are so afterwards; of more, the one that goes waits behind the two. */
export function exchanged(route: CompareRoute, shown: string, instead: string): CompareRoute {
  const { base, others } = route
  const [first = '', ...more] = others
  const [a, b] = [base, first].map((each) => (each === shown ? instead : each))
  if (a === undefined || b === undefined) return route
  const waiting = more.length === 0 ? [] : [shown, ...more].filter((id) => id !== a && id !== b)
  return { ...route, base: a, others: [b, ...waiting] }
}

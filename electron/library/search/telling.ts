import { orderOf } from '../../../shared/search/match/wanted.ts'
import type { Wanted } from '../../../shared/search/match/wanted.ts'

/** So many words in a row tell a quotation, and so many rows of it are looked for. */
const ROW = 3
const MOST_ROWS = 12

/** So many of the clauses that weigh most, in the order of the query. */
export function mostTelling(wanted: Wanted, most: number): Wanted {
  if (wanted.length <= most) return wanted
  const least = wanted.map(({ weight }) => weight).sort((a, b) => b - a)[most - 1] ?? 0
  return wanted.filter(({ weight }) => weight >= least).slice(0, most)
}

/** Rows of words that follow each other in the query, each once: those that weigh most. */
export function rowsOf(wanted: Wanted): Wanted[] {
  const order = orderOf(wanted)
  const rows = new Map<string, Wanted>()
  for (let at = 0; at + ROW <= order.length; at++) {
    const clauses = order.slice(at, at + ROW)
    rows.set(
      clauses.join(' '),
      clauses.flatMap((clause) => wanted[clause] ?? []),
    )
  }
  return [...rows.values()].sort((a, b) => weightOf(b) - weightOf(a)).slice(0, MOST_ROWS)
}

/** What clauses tell together, in nats. */
export function weightOf(clauses: Wanted): number {
  return clauses.reduce((sum, { weight }) => sum + weight, 0)
}

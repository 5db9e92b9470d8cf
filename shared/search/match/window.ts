import type { Place } from './places.ts'

/** A stretch that has several clauses. */
export interface Window {
  /** Its places, in order. */
  readonly places: readonly Place[]
  /** Words from the first of it to the last. */
  readonly width: number
  /** What its clauses weigh together, each once. */
  readonly weight: number
}

/**
 * The stretches in which each clause follows the one before it at once, in the order in which the query has them, some of them twice;
 * none where it has one. Stretches do not overlap.
 */
export function rowsInOrder(places: readonly Place[], order: readonly number[]): Place[][] {
  if (order.length < 2) return []
  const byStart = new Map<number, Place>()
  for (const place of places) {
    const key = keyOf(place.clause, place.at)
    const known = byStart.get(key)
    if (known === undefined || place.met < known.met) byStart.set(key, place)
  }
  const rows: Place[][] = []
  let end = 0
  for (const { at: start, clause } of places) {
    if (clause !== order[0] || start < end) continue
    const row = rowFrom(start, byStart, order)
    if (row === null) continue
    rows.push(row)
    end = endOf(row)
  }
  return rows
}

/** The word after the last of some places: of those that begin later, some end earlier. */
export function endOf(places: readonly Place[]): number {
  return Math.max(0, ...places.map(({ at, size }) => at + size))
}

function rowFrom(start: number, byStart: ReadonlyMap<number, Place>, order: readonly number[]): Place[] | null {
  const row: Place[] = []
  let at = start
  for (const clause of order) {
    const next = byStart.get(keyOf(clause, at))
    if (next === undefined) return null
    row.push(next)
    at += next.size
  }
  return row
}

/** More words than any text has between two places that matter. */
const FAR = 2 ** 32

function keyOf(clause: number, at: number): number {
  return clause * FAR + at
}

/**
 * The stretch of at most `widest` words that weighs most, the shorter of equals, the earlier of those; null where there are no places.
 * Places are in order.
 */
export function bestWindow(places: readonly Place[], weights: readonly number[], widest: number): Window | null {
  let best: { from: number; to: number; width: number; weight: number } | null = null
  const inside = new Map<number, number>()
  let weight = 0
  let from = 0
  for (const [to, place] of places.entries()) {
    weight += add(inside, place.clause, 1, weights)
    const end = place.at + place.size
    for (let first = places[from]; first !== undefined && from < to; first = places[++from]) {
      // What is too far off goes, and so does what stands again further on.
      const isTwice = (inside.get(first.clause) ?? 0) > 1
      if (end - first.at <= widest && !isTwice) break
      weight += add(inside, first.clause, -1, weights)
    }
    const width = end - (places[from]?.at ?? 0)
    if (best === null || weight > best.weight + 1e-9 || (weight > best.weight - 1e-9 && width < best.width)) {
      best = { from, to, width, weight }
    }
  }
  return best === null ? null : { places: places.slice(best.from, best.to + 1), width: best.width, weight: best.weight }
}

function add(inside: Map<number, number>, clause: number, by: 1 | -1, weights: readonly number[]): number {
  const before = inside.get(clause) ?? 0
  inside.set(clause, before + by)
  if (by === 1) return before === 0 ? (weights[clause] ?? 0) : 0
  return before === 1 ? -(weights[clause] ?? 0) : 0
}

import type { Span } from '../../../shared/text/span.ts'
import type { Column } from './column.ts'

/** A passage of one column, where it stands at `b`, with the base, where it stands at `a`. */
interface Passage {
  readonly a: Span
  readonly b: Span
  readonly column: Column
}

/**
 * For each passage the passages that say the same, itself among them, in order: those that stand, by half of the shorter
 * one or more, at the same place in the base or in the other report. Where a report repeats itself its passages are one
 * family, and what several reports have of one place of the base is one family too.
 */
export function families(passages: readonly Passage[]): readonly (readonly number[])[] {
  const head = passages.map((_, i) => i)
  /** The head of a family; whoever is passed on the way there is led closer to it, so that no way is long twice. */
  const find = (i: number): number => {
    let [at, up] = [i, head[i] ?? i]
    while (up !== at) {
      const above = head[up] ?? up
      head[at] = above
      ;[at, up] = [up, above]
    }
    return at
  }
  const join = (placed: readonly (readonly [number, Span])[]): void => {
    // In the order of the text only the next few can stand at the same place.
    const order = placed.toSorted(([, x], [, y]) => x.start - y.start)
    for (const [place, [i, span]] of order.entries()) {
      for (let next = place + 1; next < order.length; next++) {
        const [j, other] = order[next] ?? [i, span]
        if (other.start >= span.end) break
        if (samePlace(span, other)) head[find(i)] = find(j)
      }
    }
  }
  const all = [...passages.entries()]
  join(all.map(([i, { a }]) => [i, a]))
  for (const column of new Set(passages.map((passage) => passage.column)))
    join(all.flatMap(([i, passage]) => (passage.column === column ? [[i, passage.b] as const] : [])))
  const members = new Map<number, number[]>()
  for (const i of passages.keys()) {
    const known = members.get(find(i))
    if (known === undefined) members.set(find(i), [i])
    else known.push(i)
  }
  return passages.map((_, i) => members.get(find(i)) ?? [i])
}

/** Whether two spans have half of the shorter one or more in common. */
export function samePlace(x: Span, y: Span): boolean {
  return commonLength(x, y) * 2 >= Math.min(x.end - x.start, y.end - y.start)
}

/** How many UTF-16 units two spans have in common; negative where they are apart. */
export function commonLength(x: Span, y: Span): number {
  return Math.min(x.end, y.end) - Math.max(x.start, y.start)
}

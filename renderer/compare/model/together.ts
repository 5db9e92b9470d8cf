import type { Span } from '../../../shared/text/span.ts'
import { commonLength, samePlace } from './families.ts'
import type { Column } from './column.ts'

/** A passage of one column with the base, in which it stands at `a`. */
interface Passage {
  readonly a: Span
  readonly column: Column
}

/**
 * For each passage those that are shown level with it, itself among them: in each other column the one that has most of
 * its words of the base. They are given in the order of the base.
 */
export function together(passages: readonly Passage[]): readonly (readonly number[])[] {
  const best = passages.map(
    (passage, i) =>
      new Map<Column, { readonly at: number; readonly common: number }>([
        [passage.column, { at: i, common: Infinity }],
      ]),
  )
  const offer = (to: number, at: number, common: number): void => {
    const column = passages[at]?.column ?? 0
    const known = best[to]?.get(column)
    if (known === undefined || common > known.common) best[to]?.set(column, { at, common })
  }
  for (const [i, passage] of passages.entries()) {
    // In the order of the base only the next few can stand at the same place.
    for (let j = i + 1; j < passages.length; j++) {
      const other = passages[j]
      if (other === undefined || other.a.start >= passage.a.end) break
      if (other.column === passage.column || !samePlace(passage.a, other.a)) continue
      const common = commonLength(passage.a, other.a)
      offer(i, j, common)
      offer(j, i, common)
    }
  }
  return best.map((columns) => [...columns.values()].map(({ at }) => at).sort((x, y) => x - y))
}

/** The passages to step through, in the order of the base: the longest first takes those that are level with it along. */
export function stopsAmong(passages: readonly Passage[], level: readonly (readonly number[])[]): readonly number[] {
  const lengthOf = (i: number): number => {
    const passage = passages[i]
    return passage === undefined ? 0 : passage.a.end - passage.a.start
  }
  const taken = new Set<number>()
  const stops: number[] = []
  for (const i of [...passages.keys()].sort((x, y) => lengthOf(y) - lengthOf(x) || x - y)) {
    if (taken.has(i)) continue
    stops.push(i)
    for (const each of level[i] ?? []) taken.add(each)
  }
  return stops.sort((x, y) => x - y)
}

import type { Span } from '../../../shared/text/span.ts'
import type { Both } from './side.ts'
import { SIDES } from './side.ts'

/**
 * For each passage the passages that say the same, itself among them, in order: those that stand, by half of the shorter
 * one or more, at the same place in either report. Where a report repeats itself its passages are one family.
 */
export function families(passages: readonly Both<Span>[]): readonly (readonly number[])[] {
  const head = passages.map((_, i) => i)
  const find = (i: number): number => {
    const up = head[i] ?? i
    return up === i ? i : find(up)
  }
  for (const [i, passage] of passages.entries()) {
    for (const [j, other] of passages.slice(0, i).entries()) {
      if (SIDES.some((side) => samePlace(passage[side], other[side]))) head[find(i)] = find(j)
    }
  }
  const members = new Map<number, number[]>()
  for (const i of passages.keys()) members.set(find(i), [...(members.get(find(i)) ?? []), i])
  return passages.map((_, i) => members.get(find(i)) ?? [i])
}

function samePlace(x: Span, y: Span): boolean {
  const common = Math.min(x.end, y.end) - Math.max(x.start, y.start)
  return common * 2 >= Math.min(x.end - x.start, y.end - y.start)
}

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
  for (const side of SIDES) {
    // In the order of the text only the next few can stand at the same place.
    const order = [...passages.entries()].sort(([, x], [, y]) => x[side].start - y[side].start)
    for (const [place, [i, passage]] of order.entries()) {
      for (let next = place + 1; next < order.length; next++) {
        const [j, other] = order[next] ?? [i, passage]
        if (other[side].start >= passage[side].end) break
        if (samePlace(passage[side], other[side])) head[find(i)] = find(j)
      }
    }
  }
  const members = new Map<number, number[]>()
  for (const i of passages.keys()) {
    const known = members.get(find(i))
    if (known === undefined) members.set(find(i), [i])
    else known.push(i)
  }
  return passages.map((_, i) => members.get(find(i)) ?? [i])
}

function samePlace(x: Span, y: Span): boolean {
  const common = Math.min(x.end, y.end) - Math.max(x.start, y.start)
  return common * 2 >= Math.min(x.end - x.start, y.end - y.start)
}

import type { Span } from '../text/span.ts'
import type { PreparedText } from './prepare.ts'

/** How many of a text's words lie within any of the spans; spans may overlap and come in any order. */
export function wordsWithin({ starts, ends, size }: PreparedText, spans: readonly Span[]): number {
  const inOrder = spans.toSorted((x, y) => x.start - y.start)
  let within = 0
  let reach = 0
  let next = 0
  for (let at = 0; at < size; at++) {
    const start = starts[at] ?? 0
    for (let span = inOrder[next]; span !== undefined && span.start <= start; span = inOrder[++next]) {
      reach = Math.max(reach, span.end)
    }
    if ((ends[at] ?? 0) <= reach) within++
  }
  return within
}

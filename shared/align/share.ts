import type { Span } from '../text/span.ts'
import type { Passage } from './passage.ts'
import type { PreparedText } from './prepare.ts'

/** How much of each text is in the other, 0 to 1, counted in words of the body. */
export interface DirectedShares {
  /** Share of A's words that stand in a passage with B. */
  readonly ofA: number
  readonly ofB: number
}

/** Both directed shares. They differ: a short text may stand wholly in a long one. */
export function sharesOf(
  a: PreparedText,
  b: PreparedText,
  passages: readonly Pick<Passage, 'a' | 'b'>[],
): DirectedShares {
  return {
    ofA: shareWithin(
      a,
      passages.map((passage) => passage.a),
    ),
    ofB: shareWithin(
      b,
      passages.map((passage) => passage.b),
    ),
  }
}

/** Share of a text's words that lie within any of the spans; spans may overlap and come in any order. */
export function shareWithin({ starts, ends, size }: PreparedText, spans: readonly Span[]): number {
  if (size === 0) return 0
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
  return within / size
}

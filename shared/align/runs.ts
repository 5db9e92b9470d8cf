import { contains, overlaps } from '../text/span.ts'
import type { Span } from '../text/span.ts'
import type { Pair } from './pair.ts'
import type { Passage, Run } from './passage.ts'
import { firstFrom } from './prepare.ts'
import type { PreparedText } from './prepare.ts'
import { SHORTEST_RUN } from './runs/find-runs.ts'

/** Words that may stand between two passages of one run, on either side. */
const WIDEST_GAP = 40

/**
 * The runs found, widened by the passages that reach over their edges; and where passages lie in none, those that follow
 * each other on both sides with little between, if together they are as long as a run. What is shorter stays a passage
 * alone: two texts on one subject share such a phrase or two whether or not one has it from the other. In no order.
 */
export function joinPassages({ a, b }: Pair, found: readonly Run[], passages: readonly Passage[]): Run[] {
  const runs = found.map((run) => widened(run, passages))
  const own: Run[] = []
  for (const passage of passages) {
    if (runs.some((run) => holds(run, passage))) continue
    const at = own.findLastIndex(
      (run) => isClose(a.of, run.a.end, passage.a.start) && isClose(b.of, run.b.end, passage.b.start),
    )
    own[at === -1 ? own.length : at] = unionOf(own[at] ?? passage, passage)
  }
  const isLong = (run: Run): boolean => Math.max(wordsIn(a.of, run.a), wordsIn(b.of, run.b)) >= SHORTEST_RUN
  return [...runs, ...own.filter(isLong)]
}

/** The run with every passage that meets it on both sides, those included that it meets only when widened. */
function widened(run: Run, passages: readonly Passage[]): Run {
  let wide = run
  const reachesOver = (passage: Passage): boolean =>
    overlaps(wide.a, passage.a) && overlaps(wide.b, passage.b) && !holds(wide, passage)
  for (let next = passages.find(reachesOver); next !== undefined; next = passages.find(reachesOver)) {
    wide = unionOf(wide, next)
  }
  return wide
}

function holds(run: Run, passage: Run): boolean {
  return contains(run.a, passage.a) && contains(run.b, passage.b)
}

function unionOf(x: Run, y: Run): Run {
  return { a: hull(x.a, y.a), b: hull(x.b, y.b) }
}

function hull(x: Span, y: Span): Span {
  return { start: Math.min(x.start, y.start), end: Math.max(x.end, y.end) }
}

function isClose(text: PreparedText, end: number, start: number): boolean {
  return start >= end && wordsIn(text, { start: end, end: start }) <= WIDEST_GAP
}

function wordsIn(text: PreparedText, { start, end }: Span): number {
  return firstFrom(text, end) - firstFrom(text, start)
}

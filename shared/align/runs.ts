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
 * alone: two texts on one subject share such a phrase or two whether or not one has it from the other. Passages are in the
 * order of A, the answer in none.
 */
export function joinPassages({ a, b }: Pair, found: readonly Run[], passages: readonly Passage[]): Run[] {
  const runs = found.map((run) => widened(run, passages))
  const own: Run[] = []
  let open: number[] = []
  for (const passage of passages) {
    if (runs.some((run) => holds(run, passage))) continue
    // Passages come in the order of A: what is too far back for this one is so for all that follow.
    open = open.filter((at) => !isPast(a.of, own[at], passage))
    const at = open.findLast((run) => {
      const { a: inA, b: inB } = own[run] ?? passage
      return isClose(a.of, inA.end, passage.a.start) && isClose(b.of, inB.end, passage.b.start)
    })
    if (at === undefined) open.push(own.length)
    own[at ?? own.length] = unionOf(own[at ?? own.length] ?? passage, passage)
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

/** Whether more words stand between a run and a passage after it, in one text, than a run may leave out. */
function isPast(text: PreparedText, run: Run | undefined, passage: Run): boolean {
  return run !== undefined && run.a.end < passage.a.start && !isClose(text, run.a.end, passage.a.start)
}

function isClose(text: PreparedText, end: number, start: number): boolean {
  return start >= end && wordsIn(text, { start: end, end: start }) <= WIDEST_GAP
}

function wordsIn(text: PreparedText, { start, end }: Span): number {
  return firstFrom(text, end) - firstFrom(text, start)
}

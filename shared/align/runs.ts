import type { Passage, Run } from './passage.ts'
import { firstFrom } from './prepare.ts'
import type { PreparedText } from './prepare.ts'

/** Words that may stand between two passages of one run, on either side. */
const WIDEST_GAP = 40

/** Joins passages that follow each other on both sides with little between; in the order of A. */
export function joinRuns(a: PreparedText, b: PreparedText, passages: readonly Passage[]): Run[] {
  const runs: Run[] = []
  for (const passage of passages) {
    const at = runs.findLastIndex(
      (run) => isClose(a, run.a.end, passage.a.start) && isClose(b, run.b.end, passage.b.start),
    )
    const run = runs[at]
    if (run === undefined) runs.push({ a: passage.a, b: passage.b })
    else runs[at] = { a: { start: run.a.start, end: passage.a.end }, b: { start: run.b.start, end: passage.b.end } }
  }
  return runs
}

function isClose(text: PreparedText, end: number, start: number): boolean {
  return start >= end && firstFrom(text, start) - firstFrom(text, end) <= WIDEST_GAP
}

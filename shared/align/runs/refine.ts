import { CELL } from './grid.ts'
import type { Spot } from './grid.ts'
import type { Side } from '../pair.ts'
import { cutStretch } from './cut.ts'
import { FIRST_MIX } from './stretch.ts'
import type { Region, Stretch } from './stretch.ts'
import type { Window } from './window.ts'

/** How far an edge may move out in each round, in words. */
const REACHES = [40, 30, 20, 10, 10]
/** The first round, from 0, for which it is known how much was taken. */
const MIX_KNOWN = 2
/** The window is wider than what is sure there, by this share of the reach, or neither side could grow. */
const SLACK = 0.3

/**
 * From a spot to a region: each side in turn is cut against what stands on the other, wider windows first. In later
 * rounds how much was taken is estimated from the stretch itself, so that verbatim text gets sharp edges.
 */
export function refine(a: Side, b: Side, spot: Spot, window: Window): Region {
  let inA = around(a, spot.a)
  let inB = around(b, spot.b)
  for (const [round, reach] of REACHES.entries()) {
    const isKnown = round >= MIX_KNOWN
    const [beforeA, beforeB] = [inA, inB]
    inA = cutAgainst(a, isKnown ? inA : { ...inA, mix: FIRST_MIX }, b, inB, reach, window)
    inB = cutAgainst(b, isKnown ? inB : { ...inB, mix: FIRST_MIX }, a, inA, reach, window)
    const isSettled = isKnown && areSame(inA, beforeA) && areSame(inB, beforeB)
    if (isSettled && REACHES[round + 1] === reach) break
  }
  return { a: inA, b: inB, score: inA.score + inB.score }
}

/** Whether another round would begin with the same of two stretches. */
function areSame(x: Stretch, y: Stretch): boolean {
  return x.start === y.start && x.end === y.end && x.mix.chained === y.mix.chained && x.mix.taken === y.mix.taken
}

/** The cell that begins at a word, with its neighbours. */
function around({ of: { size } }: Side, first: number): Stretch {
  return { start: Math.max(0, first - CELL), end: Math.min(size, first + 2 * CELL), score: 0, mix: FIRST_MIX }
}

function cutAgainst(one: Side, mine: Stretch, other: Side, theirs: Stretch, reach: number, window: Window): Stretch {
  const slack = Math.round(reach * SLACK)
  const start = Math.max(0, theirs.start - slack)
  const end = Math.min(other.of.size, theirs.end + slack)
  window.open(other, start, end)
  const from = Math.max(0, mine.start - reach)
  const to = Math.min(one.of.size, mine.end + reach)
  const cut = cutStretch(one, from, to, window, mine.mix)
  window.close(other, start, end)
  return cut
}

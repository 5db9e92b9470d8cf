import type { Span } from '../../text/span.ts'
import type { Pair } from '../pair.ts'
import type { Run } from '../passage.ts'
import type { PreparedText } from '../prepare.ts'
import { CELL } from './grid.ts'
import type { Spot } from './grid.ts'
import { joinRegions } from './join.ts'
import { refine } from './refine.ts'
import { findSpots } from './spots.ts'
import type { Region, Stretch } from './stretch.ts'
import { gatherSummary } from './summary.ts'
import { Window } from './window.ts'

/** What a region must score, both sides together, in nats. */
const LEAST_SCORE = 90
/** Words that either side must have. */
const SHORTEST_SIDE = 15
/** What a region must reach of the score of another that holds this share of one of its sides. */
const LEAST_OF_ORIGINAL = 0.5
const MOST_WITHIN = 0.7
/** Words that the longer side of a run has at least: two sentences. What is shorter is a passage, and no run. */
export const SHORTEST_RUN = 42

/**
 * The stretches that one text has from the other, or both from a third, whether word for word, shuffled, reworded with
 * many words kept, or summarised; in the order of A. The stages: spots of the grid of both texts where rare words meet,
 * each refined to a region with edges, regions joined, and a text that went as a whole into the other. Sides are cut in
 * turn, A first, so for a mirrored answer the caller must always give the same text as A.
 */
export function findRuns(pair: Pair): Run[] {
  const { a, b } = pair
  return gatherSummary(a, b, findRegions(pair)).map((region) => ({
    a: spanOf(a.of, region.a),
    b: spanOf(b.of, region.b),
  }))
}

function findRegions(pair: Pair): Region[] {
  const { a, b } = pair
  const window = new Window(a.chance.length, a.neighbourPlaces.from.length - 1)
  const tried: Region[] = []
  // By row of the grid, the regions that hold the middles of its cells.
  const byRow = new Map<number, Region[]>()
  for (const spot of findSpots(pair)) {
    if (byRow.get(spot.a)?.some((region) => holds(region, spot)) === true) continue
    const region = refine(a, b, spot, window)
    tried.push(region)
    for (let row = rowFrom(region.a.start); row + CELL / 2 < region.a.end; row += CELL) {
      const inRow = byRow.get(row)
      if (inRow === undefined) byRow.set(row, [region])
      else inRow.push(region)
    }
  }
  const kept = tried.filter(({ a: inA, b: inB, score }) => {
    return score >= LEAST_SCORE && Math.min(wordsOf(inA), wordsOf(inB)) >= SHORTEST_SIDE
  })
  return withoutEchoes(joinRegions(kept)).filter(
    (region) => Math.max(wordsOf(region.a), wordsOf(region.b)) >= SHORTEST_RUN,
  )
}

/**
 * Without the regions most of one side of which lies in a region with much more evidence: what one place is taken from explains
 * it, and the other place only resembles that. A true repeat has about as much evidence as what it repeats.
 */
function withoutEchoes(regions: readonly Region[]): Region[] {
  return regions.filter(
    (region) =>
      !regions.some(
        (better) =>
          region.score < better.score * LEAST_OF_ORIGINAL &&
          (isWithin(region.a, better.a) || isWithin(region.b, better.b)),
      ),
  )
}

function isWithin(one: Stretch, other: Stretch): boolean {
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start)
  return shared >= MOST_WITHIN * wordsOf(one)
}

function wordsOf({ start, end }: Stretch): number {
  return end - start
}

/** First word of the first cell whose middle is at a word or after it. */
function rowFrom(start: number): number {
  return Math.ceil((start - CELL / 2) / CELL) * CELL
}

/** Whether the middle of a spot's cell lies in a region. */
function holds({ a, b }: Region, spot: Spot): boolean {
  const [atA, atB] = [spot.a + CELL / 2, spot.b + CELL / 2]
  return a.start <= atA && atA < a.end && b.start <= atB && atB < b.end
}

/** From the first word to the last, with the marks that touch them: quotation marks, the full stop. */
function spanOf({ text, starts, ends, size }: PreparedText, stretch: Stretch): Span {
  let start = starts[stretch.start] ?? 0
  let end = ends[stretch.end - 1] ?? 0
  const lowest = stretch.start > 0 ? (ends[stretch.start - 1] ?? 0) : 0
  const highest = stretch.end < size ? (starts[stretch.end] ?? 0) : text.length
  while (start > lowest && text.charAt(start - 1).trim() !== '') start--
  while (end < highest && text.charAt(end).trim() !== '') end++
  return { start, end }
}

import type { Region, Stretch } from './stretch.ts'

/** Regions closer than this on both sides are one, in words. */
const WIDEST_GAP = 50

/** Joins regions with little between them on both sides, until no two are left that are so close; in the order of A. */
export function joinRegions(regions: readonly Region[]): Region[] {
  const joined: Region[] = []
  for (const region of regions.toSorted((x, y) => x.a.start - y.a.start || x.b.start - y.b.start)) {
    let grown = region
    for (let at = joined.findIndex((other) => areClose(other, grown)); at !== -1;) {
      const [other = grown] = joined.splice(at, 1)
      grown = unionOf(other, grown)
      at = joined.findIndex((next) => areClose(next, grown))
    }
    joined.push(grown)
  }
  return joined.sort((x, y) => x.a.start - y.a.start || x.b.start - y.b.start)
}

function areClose(x: Region, y: Region): boolean {
  return gapBetween(x.a, y.a) <= WIDEST_GAP && gapBetween(x.b, y.b) <= WIDEST_GAP
}

/** Words between two stretches of one text; below zero where they overlap. */
function gapBetween(x: Stretch, y: Stretch): number {
  return Math.max(x.start, y.start) - Math.min(x.end, y.end)
}

function unionOf(x: Region, y: Region): Region {
  return { a: hull(x.a, y.a), b: hull(x.b, y.b), score: Math.max(x.score, y.score) }
}

function hull(x: Stretch, y: Stretch): Stretch {
  return { ...x, start: Math.min(x.start, y.start), end: Math.max(x.end, y.end) }
}

import type { Line } from './lines.ts'

/** How many lines from the top and the bottom of a page may be repeated ones, and on how many pages they are at least. */
const EDGE_LINES = 2
const FEWEST_PAGES = 2
const LEAST_SHARE = 0.4
/** How far from page to page a repeated line may lie, in points. */
const SAME_PLACE = 4

/** The pages without the lines at their tops and bottoms that are repeated from page to page, whatever numbers are in them. */
export function withoutRunningHeads(pages: readonly (readonly Line[])[]): Line[][] {
  const edges = pages.map(edgeLines)
  const seen = new Map<string, number>()
  for (const lines of edges) for (const key of new Set(lines.flatMap(keysOf))) seen.set(key, (seen.get(key) ?? 0) + 1)
  const fewest = Math.max(FEWEST_PAGES, LEAST_SHARE * pages.length)
  return pages.map((page, i) => {
    const repeated = new Set(
      (edges[i] ?? []).filter((line) => keysOf(line).some((key) => (seen.get(key) ?? 0) >= fewest)),
    )
    return page.filter((line) => !repeated.has(line))
  })
}

function edgeLines(page: readonly Line[]): Line[] {
  const heights = [...new Set(page.map((line) => line.y))].sort((a, b) => b - a)
  const edges = new Set([...heights.slice(0, EDGE_LINES), ...heights.slice(-EDGE_LINES)])
  return page.filter((line) => edges.has(line.y))
}

/** A line’s words and its place, rounded both ways, so that places that lie close share one. */
function keysOf(line: Line): string[] {
  const words = line.text.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ').trim()
  return [Math.floor(line.y / SAME_PLACE), Math.ceil(line.y / SAME_PLACE)].map((place) => `${place} ${words}`)
}

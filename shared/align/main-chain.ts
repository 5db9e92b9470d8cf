import type { Passage } from './passage.ts'

type Placed = Pick<Passage, 'a' | 'b' | 'words'>

/** A passage with the heaviest chain that ends in it. */
interface Link<T> {
  readonly passage: T
  readonly weight: number
  readonly before: Link<T> | null
}

/**
 * The passages that stand in the same order in both texts and hold the most words together: the heaviest increasing
 * subsequence, none overlapping the next on either side. They anchor scrolling; the rest have moved. In the order of A.
 * O(n log n), by a tree of prefix maxima over the ends in B (after Fenwick, "A new data structure for cumulative
 * frequency tables", 1994).
 */
export function mainChain<T extends Placed>(passages: readonly T[]): T[] {
  const byStart = passages.toSorted((x, y) => x.a.start - y.a.start || x.b.start - y.b.start)
  const byEnd = passages.toSorted((x, y) => x.a.end - y.a.end || x.b.end - y.b.end)
  const places = [...new Set(passages.map(({ b }) => b.end))].sort((x, y) => x - y)
  const links = new Map<T, Link<T>>()
  const tree: (Link<T> | undefined)[] = []
  let settled = 0
  let best: Link<T> | null = null
  for (const passage of byStart) {
    for (let next = byEnd[settled]; next !== undefined && next.a.end <= passage.a.start; next = byEnd[++settled]) {
      const link = links.get(next)
      if (link !== undefined) raise(tree, rankOf(places, next.b.end), places.length, link)
    }
    const before = heaviest(tree, rankOf(places, passage.b.start))
    const link = { passage, weight: passage.words + (before?.weight ?? 0), before }
    links.set(passage, link)
    if (best === null || link.weight > best.weight) best = link
  }
  const chain: T[] = []
  for (let link = best; link !== null; link = link.before) chain.push(link.passage)
  return chain.reverse()
}

/** How many of the places are at or before this offset. */
function rankOf(places: readonly number[], offset: number): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

function raise<T>(tree: (Link<T> | undefined)[], rank: number, size: number, link: Link<T>): void {
  for (let at = rank; at <= size; at += at & -at) {
    if (link.weight > (tree[at]?.weight ?? 0)) tree[at] = link
  }
}

/** The heaviest link among the first `rank` places. */
function heaviest<T>(tree: readonly (Link<T> | undefined)[], rank: number): Link<T> | null {
  let best: Link<T> | null = null
  for (let at = rank; at > 0; at -= at & -at) {
    const link = tree[at]
    if (link !== undefined && link.weight > (best?.weight ?? 0)) best = link
  }
  return best
}

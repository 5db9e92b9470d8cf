import type { Cluster, Link } from './link.ts'
import { commonWording, linkBetween } from './link.ts'
import type { Edge } from './neighbours.ts'
import type { StoryVector } from './vectors.ts'
import { added } from './vectors.ts'

/** Clusters by name, which is the lowest place among their members. */
type Clusters = Map<number, Cluster>
/** For each cluster the clusters that it has an edge to. */
type Links = Map<number, Map<number, Link>>

/**
 * Groups articles by average link over the edges between nearest neighbours: in rounds, any two clusters that are each
 * other's nearest become one, until no two may. The average is exact, since that of unit vectors follows from their sums.
 */
export function mergeNeighbours(vectors: readonly StoryVector[], edges: readonly Edge[]): Cluster[] {
  const clusters = singletons(vectors, edges)
  const links: Links = new Map([...clusters.keys()].map((name) => [name, new Map<number, Link>()]))
  for (const { a, b } of edges) relink(clusters, links, a, b)
  for (;;) {
    const pairs = mutualNearest(links)
    if (pairs.length === 0) return [...clusters.values()]
    for (const [a, b] of pairs) merge(clusters, links, a, b)
  }
}

function singletons(vectors: readonly StoryVector[], edges: readonly Edge[]): Clusters {
  const shared = vectors.map(() => 0)
  for (const { a, b, wording } of edges) {
    shared[a] = Math.max(shared[a] ?? 0, wording)
    shared[b] = Math.max(shared[b] ?? 0, wording)
  }
  return new Map(
    vectors.map(({ meaning, wording, words }, place) => {
      const expectedWording = Math.max(shared[place] ?? 0, commonWording(words))
      return [place, { members: [place], meaning, wording, expectedWording }]
    }),
  )
}

/** Pairs of clusters that are each other's nearest of those they may be joined with; the lower name first. */
function mutualNearest(links: Links): [number, number][] {
  const nearest = new Map([...links].map(([name, others]) => [name, nearestOf(name, others)]))
  return [...nearest].flatMap(([name, other]): [number, number][] =>
    other !== null && name < other && nearest.get(other) === name ? [[name, other]] : [],
  )
}

/** Equal links are told apart by the names of both ends, so that two ends always agree on which comes first. */
function nearestOf(name: number, others: ReadonlyMap<number, Link>): number | null {
  let best: { mean: number; low: number; high: number; other: number } | null = null
  for (const [other, { mean, joins }] of others) {
    if (!joins) continue
    const here = { mean, low: Math.min(name, other), high: Math.max(name, other), other }
    if (!best || (best.mean - mean || here.low - best.low || here.high - best.high) < 0) best = here
  }
  return best?.other ?? null
}

/** Makes one cluster of two, under the lower name, with the links of both. */
function merge(clusters: Clusters, links: Links, name: number, other: number): void {
  const [a, b] = [clusters.get(name), clusters.get(other)]
  if (!a || !b) return
  clusters.delete(other)
  clusters.set(name, {
    members: [...a.members, ...b.members].sort((x, y) => x - y),
    meaning: added(a.meaning, b.meaning),
    wording: added(a.wording, b.wording),
    expectedWording: a.expectedWording + b.expectedWording,
  })
  const around = new Set([...(links.get(name)?.keys() ?? []), ...(links.get(other)?.keys() ?? [])])
  links.delete(other)
  links.get(name)?.clear()
  for (const neighbour of around) {
    links.get(neighbour)?.delete(other)
    if (neighbour !== name && neighbour !== other) relink(clusters, links, name, neighbour)
  }
}

function relink(clusters: Clusters, links: Links, name: number, other: number): void {
  const [a, b] = [clusters.get(name), clusters.get(other)]
  if (!a || !b) return
  const link = linkBetween(a, b)
  links.get(name)?.set(other, link)
  links.get(other)?.set(name, link)
}

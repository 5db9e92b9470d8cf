import type { Cluster } from './link.ts'
import type { Edge } from './neighbours.ts'
import type { StoryVector } from './vectors.ts'
import { dot } from './vectors.ts'

/** What each member must have in common with the rest: mean cosine, and wording with one of them (nats). */
const CLEAR_MEAN = 0.15
const CLEAR_WORDING = 15

/**
 * Tells for each cluster whether its evidence bears no other reading: every member lies close to the rest and shares
 * wording with one of them. An article alone is clear where nothing comes near it.
 */
export function certainty(
  vectors: readonly StoryVector[],
  edges: readonly Edge[],
  clusters: readonly Cluster[],
): boolean[] {
  const clusterOf = new Map(clusters.flatMap((cluster) => cluster.members.map((member) => [member, cluster])))
  const wording = new Map<number, number>()
  const hasNeighbour = new Set<number>()
  for (const edge of edges) {
    for (const end of [edge.a, edge.b]) {
      hasNeighbour.add(end)
      if (clusterOf.get(edge.a) === clusterOf.get(edge.b)) {
        wording.set(end, Math.max(wording.get(end) ?? 0, edge.wording))
      }
    }
  }
  return clusters.map((cluster) =>
    cluster.members.every((member) => {
      if (cluster.members.length === 1) return !hasNeighbour.has(member)
      return meanToRest(vectors[member], cluster) >= CLEAR_MEAN && (wording.get(member) ?? 0) >= CLEAR_WORDING
    }),
  )
}

function meanToRest(vector: StoryVector | undefined, { meaning, members }: Cluster): number {
  if (!vector) return 0
  return (dot(vector.meaning, meaning) - dot(vector.meaning, vector.meaning)) / (members.length - 1)
}

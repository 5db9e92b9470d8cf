import type { SparseVector, StoryVector } from './vectors.ts'
import { dot } from './vectors.ts'

/** Most neighbours kept for an article, and how many are measured exactly to find them. */
const KEPT = 8
const MEASURED = 16
/** A feature that stands in more articles than this, or than one in so many, brings no candidates. */
const COMMON = 64
const COMMON_SHARE = 20

const NOTHING: SparseVector = new Map()

/** Two articles by their places, the lower first. */
export interface Edge {
  readonly a: number
  readonly b: number
  /** How far they speak of the same, 0 to 1. */
  readonly cosine: number
  /** What their runs of words in common are worth (nats). */
  readonly wording: number
}

/**
 * Joins each article with those most like it, of at least `least` cosine. Candidates come from an index of rare
 * features, so that the time grows with the articles and what they share, never with all pairs.
 */
export function nearestNeighbours(vectors: readonly StoryVector[], least: number): Edge[] {
  const index = rareIndex(vectors)
  const edges = new Map<string, Edge>()
  for (const [place, vector] of vectors.entries()) {
    const nearest = candidates(place, vector, index)
      .map((other) => ({ other, cosine: dot(vector.meaning, vectors[other]?.meaning ?? NOTHING) }))
      .filter(({ cosine }) => cosine >= least)
      .sort((x, y) => y.cosine - x.cosine || x.other - y.other)
    for (const { other, cosine } of nearest.slice(0, KEPT)) {
      const [a, b] = place < other ? [place, other] : [other, place]
      const key = `${a} ${b}`
      if (!edges.has(key))
        edges.set(key, { a, b, cosine, wording: dot(vector.wording, vectors[other]?.wording ?? NOTHING) })
    }
  }
  return [...edges.values()]
}

/** The articles that a feature stands in, and its weight in each. */
interface Posting {
  readonly places: number[]
  readonly weights: number[]
}

function rareIndex(vectors: readonly StoryVector[]): Map<number, Posting> {
  const most = Math.max(COMMON, vectors.length / COMMON_SHARE)
  const index = new Map<number, Posting>()
  for (const [place, { meaning }] of vectors.entries()) {
    for (const [feature, weight] of meaning) {
      const posting = index.get(feature) ?? { places: [], weights: [] }
      if (posting.places.length === 0) index.set(feature, posting)
      posting.places.push(place)
      posting.weights.push(weight)
    }
  }
  for (const [feature, { places }] of index) if (places.length > most) index.delete(feature)
  return index
}

/** The articles that share most with one by its rare features. */
function candidates(place: number, { meaning }: StoryVector, index: ReadonlyMap<number, Posting>): number[] {
  const shared = new Map<number, number>()
  for (const [feature, weight] of meaning) {
    const { places, weights } = index.get(feature) ?? { places: [], weights: [] }
    for (const [at, other] of places.entries()) {
      shared.set(other, (shared.get(other) ?? 0) + weight * (weights[at] ?? 0))
    }
  }
  shared.delete(place)
  return [...shared]
    .sort(([x, m], [y, n]) => n - m || x - y)
    .slice(0, MEASURED)
    .map(([other]) => other)
}

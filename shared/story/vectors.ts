import type { Profile } from './profile.ts'
import { SeenTwice } from './seen-twice.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Imagined articles with the features of the language at large: what a small collection has too few of. */
const BACKGROUND_ARTICLES = 2000
/** What a name counts for beside a plain word. */
const NAME = 1.5
/** How soon more of the same feature counts for little more (as k₁ in BM25). */
const SATURATION = 1.2
/** Features less telling than this are left out (nats). */
const LEAST_RARITY = 1

export type SparseVector = ReadonlyMap<number, number>

/** What grouping measures of one article, or of several together: sums of these are as good as these. */
export interface StoryVector {
  /** What it speaks of, a unit vector for one article: the dot product of two is their cosine, 0 to 1. */
  readonly meaning: SparseVector
  /** How it puts it: the dot product of two is what the runs of words in common are worth, in nats. */
  readonly wording: SparseVector
  /** Its length in words. */
  readonly words: number
}

/**
 * Weighs the features of all articles by how rare they are, in this collection and in the language at large. Features
 * of one article only are measured and left out, since nothing can share them.
 */
export function weigh(profiles: readonly Profile[], vocabulary: Vocabulary): StoryVector[] {
  const frequency = sharedFrequency(profiles)
  const articles = profiles.length + BACKGROUND_ARTICLES
  const weightOf = (feature: number, count: number): number => {
    const expected = BACKGROUND_ARTICLES * Math.exp(-vocabulary.rarity(feature))
    const rarity = -Math.log(((frequency.get(feature) ?? 1) + expected) / articles)
    return rarity < LEAST_RARITY ? 0 : (rarity * count * (1 + SATURATION)) / (count + SATURATION)
  }
  return profiles.map(({ terms, names, runs, words }) => {
    const meaning = new Map<number, number>()
    let squares = 0
    for (const [term, count] of terms) {
      const weight = weightOf(term, count) * (names.has(term) ? NAME : 1)
      squares += weight * weight
      if (weight > 0 && frequency.has(term)) meaning.set(term, weight)
    }
    const wording = new Map<number, number>()
    for (const [run, worth] of runs) {
      // Nearly every run is one article's own; measured, they would make long articles unlike everything.
      if (!frequency.has(run)) continue
      const weight = weightOf(run, 1)
      squares += weight * weight
      meaning.set(run, weight)
      wording.set(run, Math.sqrt(worth))
    }
    const length = Math.sqrt(squares)
    for (const [feature, weight] of meaning) meaning.set(feature, weight / length)
    return { meaning, wording, words }
  })
}

/** In how many articles each feature stands, of those that stand in more than one. */
function sharedFrequency(profiles: readonly Profile[]): Map<number, number> {
  const shared = new SeenTwice()
  for (const feature of featuresOf(profiles)) shared.see(feature)
  const frequency = new Map<number, number>()
  for (const feature of featuresOf(profiles)) {
    if (shared.has(feature)) frequency.set(feature, (frequency.get(feature) ?? 0) + 1)
  }
  return frequency
}

function* featuresOf(profiles: readonly Profile[]): Generator<number> {
  for (const { terms, runs } of profiles) {
    yield* terms.keys()
    yield* runs.keys()
  }
}

export function dot(a: SparseVector, b: SparseVector): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a]
  let sum = 0
  for (const [feature, weight] of few) sum += weight * (many.get(feature) ?? 0)
  return sum
}

export function added(a: SparseVector, b: SparseVector): SparseVector {
  const sum = new Map(a)
  for (const [feature, weight] of b) sum.set(feature, (sum.get(feature) ?? 0) + weight)
  return sum
}

import type { SparseVector } from './vectors.ts'
import { dot } from './vectors.ts'

/** Mean cosine between the articles of two groups from which they may be one story. */
export const LEAST_LINK = 0.11
/** From here on they are one, whatever their wording. */
const CLEAR_LINK = 2 * LEAST_LINK
/** In between, two groups that should each share so much wording with reports of their event (nats) … */
const TELLING_WORDING = 30
/** … must share this part of it with each other; beyond so much of it, no more is asked. */
const LEAST_PART = 0.15
const ENOUGH_WORDING = 60
/** Words of an article for one nat of wording in common with another report of its event. */
const WORDS_PER_NAT = 20

/** Articles that are taken for one story so far. */
export interface Cluster {
  /** Places of the articles, in order. */
  readonly members: readonly number[]
  /** Sums over the members. */
  readonly meaning: SparseVector
  readonly wording: SparseVector
  /** The wording that each member should share with another report of its event, summed over the members (nats). */
  readonly expectedWording: number
}

/** What speaks for two groups being one story. */
export interface Link {
  /** Mean cosine between their articles. */
  readonly mean: number
  /** Whether the two may become one. */
  readonly joins: boolean
}

/** The wording (nats) to expect in common with a report of the same event, for an article that has none so far. */
export function commonWording(words: number): number {
  return Math.min(ENOUGH_WORDING, words / WORDS_PER_NAT)
}

/**
 * Measures two groups against each other. Two events with the same people and the same subject can lie as close as two
 * reports of one event; what tells them apart is that their reports have next to no wording in common.
 */
export function linkBetween(a: Cluster, b: Cluster): Link {
  const pairs = a.members.length * b.members.length
  const mean = dot(a.meaning, b.meaning) / pairs
  if (mean < LEAST_LINK || mean >= CLEAR_LINK) return { mean, joins: mean >= CLEAR_LINK }

  const shared = dot(a.wording, b.wording) / pairs
  const expectedA = a.expectedWording / a.members.length
  const expectedB = b.expectedWording / b.members.length
  if (Math.min(expectedA, expectedB) < TELLING_WORDING) return { mean, joins: true }
  return { mean, joins: shared >= LEAST_PART * Math.min(ENOUGH_WORDING, Math.sqrt(expectedA * expectedB)) }
}

import { CLOSE_MEANING, LEAST_MEANING } from './neighbourhood.ts'
import type { Likeness, Neighbour } from './neighbourhood.ts'

/** What reports of one event have in common as a rule, counted as one pair more where few pairs are known. */
const EXPECTED: Likeness = { meaning: 0.25, wording: 8 }
/** What two groups must have in common, as a share of what each has within: of two articles, … */
const SHARE_OF_TWO = 0.75
/** … of one article and a group, and of two large groups. The more articles, the less is left to chance. */
const SHARE_OF_ONE = 0.5
const SHARE_OF_MANY = 0.8
/** How far wording in common, as a share of that within, makes up for this; beyond half, no further. */
const WORDING_HELPS = 0.3
const MOST_WORDING = 0.5
/** Two groups that each share wording within, and less than this part of it with each other, are two events. */
const LEAST_WORDING = 0.1

/** Sums over the pairs between two clusters, and the closest of these pairs. */
export interface Link {
  meaning: number
  wording: number
  closest: number
}

/** Articles that are taken for one story so far. */
export interface Cluster {
  readonly members: readonly Neighbour[]
  /** Sums over the pairs within. */
  readonly within: Likeness
}

/** Mean cosine over the pairs of two clusters. */
export function meanMeaning(a: Cluster, b: Cluster, link: Link): number {
  return link.meaning / (a.members.length * b.members.length)
}

/**
 * Whether two clusters are reports of one event. How near such reports lie differs from event to event, so that no one
 * threshold is right: what two clusters have in common is measured against what each has within. Two events with the
 * same people and the same subject lie further from each other than their own reports do, and hardly share wording.
 */
export function isOneEvent(a: Cluster, b: Cluster, link: Link): boolean {
  const pairs = a.members.length * b.members.length
  const meaning = link.meaning / pairs
  if (meaning < LEAST_MEANING || link.closest < CLOSE_MEANING) return false

  const wording = link.wording / pairs
  if (wording < LEAST_WORDING * Math.sqrt(meanWordingWithin(a) * meanWordingWithin(b))) return false
  const share = meaning / Math.sqrt(cohesion(a, 'meaning') * cohesion(b, 'meaning'))
  const wordingShare = wording / Math.sqrt(cohesion(a, 'wording') * cohesion(b, 'wording'))
  return share + WORDING_HELPS * Math.min(MOST_WORDING, wordingShare) >= leastShare(a, b)
}

function leastShare(a: Cluster, b: Cluster): number {
  if (a.members.length * b.members.length === 1) return SHARE_OF_TWO
  return SHARE_OF_MANY - (SHARE_OF_MANY - SHARE_OF_ONE) / Math.min(a.members.length, b.members.length)
}

/** The mean over the pairs within, drawn towards what is to be expected where they are few. */
function cohesion({ members, within }: Cluster, of: keyof Likeness): number {
  return (within[of] + EXPECTED[of]) / (pairsWithin(members.length) + 1)
}

function meanWordingWithin({ members, within }: Cluster): number {
  return within.wording / Math.max(1, pairsWithin(members.length))
}

function pairsWithin(articles: number): number {
  return (articles * (articles - 1)) / 2
}

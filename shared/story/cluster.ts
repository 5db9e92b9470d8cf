import type { Neighbour } from './neighbourhood.ts'

/** How close reports of one event are as a rule, counted as one pair more where few pairs are known. */
const EXPECTED = 0.2
/** Closeness between two groups below which they have nothing in common that counts. */
const LEAST = 0.1
/** What two groups must have in common, as a share of what each has within: of two articles, … */
const SHARE_OF_TWO = 0.8
/** … of one article and a large group, … */
const SHARE_OF_ONE = 0.35
/** … and of two groups, the less the smaller one of them is: what few articles have within is known but roughly. */
const SHARE_OF_MANY = 0.65
const SHARE_OF_FEW = 0.4

/** Sums over the pairs between two clusters; `isClose` is whether any of them is by itself. */
export interface Link {
  closeness: number
  doubt: number
  isClose: boolean
}

/** Articles that are taken for one story so far. */
export interface Cluster {
  readonly members: readonly Neighbour[]
  /** The sum of closeness over the pairs within. */
  readonly within: number
}

/** Mean closeness over the pairs of two clusters. */
export function meanCloseness(a: Cluster, b: Cluster, link: Link): number {
  return link.closeness / pairsBetween(a, b)
}

/**
 * Whether two clusters are reports of one event. How near such reports lie differs from event to event, so that no one
 * threshold is right: what two clusters have in common is measured against what each has within. Doubt weighs less the
 * more pairs there are, as the root of their number, since the measure within then tells two events of the same people
 * from one.
 */
export function isOneEvent(a: Cluster, b: Cluster, link: Link): boolean {
  if (!link.isClose) return false
  const pairs = pairsBetween(a, b)
  const closeness = (link.closeness - link.doubt / Math.sqrt(pairs)) / pairs
  return closeness >= LEAST && closeness >= leastShare(a, b) * Math.sqrt(cohesion(a) * cohesion(b))
}

function leastShare(a: Cluster, b: Cluster): number {
  const [less, more] = [Math.min(a.members.length, b.members.length), Math.max(a.members.length, b.members.length)]
  return less === 1 ? between(SHARE_OF_ONE, SHARE_OF_TWO, more) : between(SHARE_OF_MANY, SHARE_OF_FEW, less)
}

/** From the share that holds for great numbers to the one that holds for one. */
function between(many: number, one: number, articles: number): number {
  return many + (one - many) / articles
}

/** The mean over the pairs within, drawn towards what is to be expected where they are few. */
function cohesion({ members, within }: Cluster): number {
  return (within + EXPECTED) / ((members.length * (members.length - 1)) / 2 + 1)
}

function pairsBetween(a: Cluster, b: Cluster): number {
  return a.members.length * b.members.length
}

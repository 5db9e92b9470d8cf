import type { Cluster } from './cluster.ts'
import { isClose } from './likeness.ts'
import type { Neighbour } from './neighbourhood.ts'

/** What a report must have in common with the rest: closeness, and wording with one of them (nats in a hundred words). */
const SURE_CLOSENESS = 0.2
const SURE_WORDING = 5

/** How surely reports are of one event. */
export interface Certainty {
  /** Whether the evidence for every one of them bears no other reading; of one alone, whether none comes near it. */
  readonly sure: boolean
  /** Those that surely belong here, or else the one that lies closest to the rest: they speak for the story. */
  readonly core: ReadonlySet<string>
  /** Those of several that may not belong here. */
  readonly doubtful: ReadonlySet<string>
}

/** Says how surely the members of a cluster belong together. */
export function certaintyOf({ members }: Pick<Cluster, 'members'>): Certainty {
  const [only] = members
  if (only && members.length === 1) {
    return { sure: ![...only.likeTo.values()].some(isClose), core: new Set([only.id]), doubtful: NONE }
  }
  const ranked = members
    .map((member) => ({ id: member.id, ...standing(member, members) }))
    .sort((a, b) => b.closeness - a.closeness || (a.id < b.id ? -1 : 1))
  const surely = ranked.filter(({ isSure }) => isSure)
  const core = surely.length === 0 ? ranked.slice(0, 1) : surely
  const doubtful = new Set(ranked.filter(({ isSure }) => !isSure).map(({ id }) => id))
  return { sure: doubtful.size === 0, core: new Set(core.map(({ id }) => id)), doubtful }
}

/**
 * The same where the person said of some that they stand together: those do surely, and speak for the story. `members`: all of them,
 * `said`: whether it was said of one.
 */
export function certaintyByHand(members: readonly Neighbour[], said: (member: Neighbour) => boolean): Certainty {
  const doubtful = members.filter((member) => !said(member) && !standing(member, members).isSure)
  return {
    sure: doubtful.length === 0,
    core: new Set(members.filter(said).map(({ id }) => id)),
    doubtful: new Set(doubtful.map(({ id }) => id)),
  }
}

const NONE: ReadonlySet<string> = new Set()

function standing(member: Neighbour, members: readonly Neighbour[]): { closeness: number; isSure: boolean } {
  const others = members.flatMap((other) => member.likeTo.get(other) ?? [])
  const closeness = others.reduce((sum, likeness) => sum + likeness.closeness, 0) / (members.length - 1)
  return { closeness, isSure: closeness >= SURE_CLOSENESS && others.some(({ wording }) => wording >= SURE_WORDING) }
}

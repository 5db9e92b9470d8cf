import type { Cluster } from './cluster.ts'
import { isClose } from './likeness.ts'

/** What each report must have in common with the rest: closeness, and wording with one of them (nats in a hundred words). */
const SURE_CLOSENESS = 0.2
const SURE_WORDING = 5

/**
 * Whether a story's evidence bears no other reading: every report lies close to the rest and shares wording with one of
 * them. A report alone is sure where none comes near it.
 */
export function isSure({ members }: Cluster): boolean {
  if (members.length === 1) return members.every(({ likeTo }) => ![...likeTo.values()].some(isClose))
  return members.every((member) => {
    const others = members.flatMap((other) => member.likeTo.get(other) ?? [])
    const closeness = others.reduce((sum, likeness) => sum + likeness.closeness, 0) / (members.length - 1)
    return closeness >= SURE_CLOSENESS && others.some(({ wording }) => wording >= SURE_WORDING)
  })
}

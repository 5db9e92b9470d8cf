import type { Cluster } from './cluster.ts'
import { CLOSE_MEANING } from './neighbourhood.ts'
import type { Neighbour } from './neighbourhood.ts'

/** What each report must have in common with the rest: mean cosine, and wording with one of them (nats in a hundred words). */
const SURE_MEANING = 0.2
const SURE_WORDING = 5

/**
 * Whether a story's evidence bears no other reading: every report lies close to the rest and shares wording with one of
 * them. A report alone is sure where none comes near it.
 */
export function isSure({ members }: Cluster): boolean {
  if (members.length === 1) return members.every(({ likeTo }) => !hasClose(likeTo))
  return members.every((member) => {
    const others = members.flatMap((other) => member.likeTo.get(other) ?? [])
    const meaning = others.reduce((sum, likeness) => sum + likeness.meaning, 0) / (members.length - 1)
    return meaning >= SURE_MEANING && others.some(({ wording }) => wording >= SURE_WORDING)
  })
}

function hasClose(likeTo: Neighbour['likeTo']): boolean {
  for (const { meaning } of likeTo.values()) if (meaning >= CLOSE_MEANING) return true
  return false
}

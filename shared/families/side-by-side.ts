import { goesOn, placesIn } from './places.ts'
import type { Statement } from './statement.ts'

/**
 * Groups of statements, by number, joined where they stand side by side: where at each place of the one the other follows at once
 * in the same sentence, and stands nowhere else. Nothing parts them, so they are one statement. Each group of the answer has
 * its places, in order, and for each the statements there.
 */
export function joinSideBySide(groups: readonly (readonly number[])[], statements: readonly Statement[]): number[][][] {
  const placed = groups.map((group) => placesIn(group, statements))
  const groupOf = new Int32Array(statements.length)
  for (const [at, group] of groups.entries()) for (const number of group) groupOf[number] = at
  /** Whether the statement after a place begins a place in the same sentence; by its number. */
  const followerOf = (place: readonly number[]): number | null => {
    const last = place.at(-1) ?? -1
    const isOneSentence =
      goesOn(statements, last) && statements[last]?.lastSentence === statements[last + 1]?.firstSentence
    return isOneSentence ? last + 1 : null
  }
  /** The group that follows another everywhere, or -1. */
  const nextOf = (at: number): number => {
    const follow = (placed[at] ?? []).map(followerOf)
    const next = groupOf[follow[0] ?? -1] ?? -1
    const begins = (placed[next] ?? []).map(([first]) => first)
    return next !== at && begins.length === follow.length && follow.every((first, i) => first === begins[i]) ? next : -1
  }
  const followers = groups.map((_, at) => nextOf(at))
  const isFollower = new Set(followers)
  return placed.flatMap((places, at) => {
    if (isFollower.has(at)) return []
    for (let next = followers[at] ?? -1; next !== -1; next = followers[next] ?? -1) {
      for (const [i, place] of places.entries()) place.push(...(placed[next]?.[i] ?? []))
    }
    return [places]
  })
}

import { LEAST_ALIKE, partIn } from './gather.ts'
import type { Linked } from './links.ts'
import { goesOn } from './places.ts'
import { AT_ONCE } from './steps.ts'
import type { Steps } from './steps.ts'

/**
 * Takes groups into others of whose statements they are the rest: where each of their statements stands beside one of the other
 * group, in the same paragraph, and passages lay half of its words or more beside what another report has there. What one report
 * says in one sentence and another in two is one statement so.
 */
export function* takeIn(groups: readonly (readonly number[])[], linked: Linked): Steps<number[][]> {
  const taken = groups.map((group) => [...group])
  const groupOf = new Int32Array(linked.statements.length)
  for (const [at, group] of taken.entries()) for (const number of group) groupOf[number] = at
  for (let isSettled = false; !isSettled;) {
    isSettled = true
    for (const [at, group] of taken.entries()) {
      if (at % AT_ONCE === 0) yield
      const [first] = group
      if (first === undefined) continue
      const into = [first - 1, first + 1]
        .map((beside) => groupOf[beside] ?? at)
        .find((other) => other !== at && group.every((number) => isRestOf(number, other, groupOf, linked)))
      if (into === undefined) continue
      for (const number of group) groupOf[number] = into
      taken[into]?.push(...group.splice(0))
      isSettled = false
    }
  }
  return taken.filter((group) => group.length > 0).map((group) => group.sort((x, y) => x - y))
}

function isRestOf(number: number, group: number, groupOf: Int32Array, { statements, linksOf }: Linked): boolean {
  const statement = statements[number]
  if (statement === undefined) return false
  const stands =
    (groupOf[number - 1] === group && goesOn(statements, number - 1)) ||
    (groupOf[number + 1] === group && goesOn(statements, number))
  if (!stands) return false
  const least = LEAST_ALIKE * (statement.end - statement.from)
  return [...(linksOf[number] ?? [])].some(
    ([other, link]) => groupOf[other] === group && partIn(link, number).words >= least,
  )
}

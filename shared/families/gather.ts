import { common } from './links.ts'
import type { Link, Linked } from './links.ts'
import type { Statement } from './statement.ts'
import { AT_ONCE } from './steps.ts'
import type { Steps } from './steps.ts'

/** Share of the words of the shorter of two statements that must stand in passages of both, for the two to say the same. */
export const LEAST_ALIKE = 0.5

/**
 * The statements, by number, that say the same: groups in which any two are alike. The closest come together first. Two are alike
 * where passages between them cover half of the shorter one; or where a third of the group is alike with both, and what
 * each of them shares with it is, by half of the shorter one, the same part of it. So a long statement that holds two others
 * joins one of them, and never the two with each other.
 */
export function* gather(linked: Linked): Steps<number[][]> {
  const { statements, links } = linked
  const groupOf = statements.map((_, number) => [number])
  const close = links
    .filter((link) => suffices(linked, link))
    .sort((x, y) => closeness(linked, y) - closeness(linked, x) || x.x - y.x || x.y - y.y)
  const strong = strongLinks(statements.length, close)
  for (const [at, { x, y }] of close.entries()) {
    if (at % AT_ONCE === 0) yield
    const [here = [], there = []] = [groupOf[x], groupOf[y]]
    if (here === there) continue
    const [smaller, larger] = here.length < there.length ? [here, there] : [there, here]
    const areOne = smaller.every((one) => larger.every((other) => areAlike(statements, strong, groupOf, one, other)))
    if (!areOne) continue
    for (const number of smaller) {
      larger.push(number)
      groupOf[number] = larger
    }
  }
  return [...new Set(groupOf)].map((group) => group.sort((x, y) => x - y))
}

/** Share of the words of two statements that they have in common. */
function closeness({ statements }: Linked, { x, y, score }: Link): number {
  return score / (sizeOf(statements[x]) + sizeOf(statements[y]))
}

function suffices({ statements }: Linked, { x, y, inX, inY }: Link): boolean {
  return Math.min(inX.words, inY.words) >= LEAST_ALIKE * Math.min(sizeOf(statements[x]), sizeOf(statements[y]))
}

type Strong = readonly ReadonlyMap<number, Link>[]

function strongLinks(count: number, links: readonly Link[]): Strong {
  const strong = Array.from({ length: count }, () => new Map<number, Link>())
  for (const link of links) {
    strong[link.x]?.set(link.y, link)
    strong[link.y]?.set(link.x, link)
  }
  return strong
}

/** Whether two statements, whose groups are to be one, are alike. */
function areAlike(
  statements: readonly Statement[],
  strong: Strong,
  groupOf: readonly (readonly number[])[],
  one: number,
  other: number,
): boolean {
  const [ofOne, ofOther] = [strong[one], strong[other]]
  if (ofOne === undefined || ofOther === undefined) return false
  if (ofOne.has(other)) return true
  const least = LEAST_ALIKE * Math.min(sizeOf(statements[one]), sizeOf(statements[other]))
  for (const [third, link] of ofOne) {
    const onward = ofOther.get(third)
    if (onward === undefined || (groupOf[third] !== groupOf[one] && groupOf[third] !== groupOf[other])) continue
    if (common(partIn(link, third), partIn(onward, third)) >= least) return true
  }
  return false
}

/** The part of a statement that a link lies in. */
export function partIn({ x, inX, inY }: Link, statement: number): Link['inX'] {
  return statement === x ? inX : inY
}

function sizeOf(statement: Statement | undefined): number {
  return statement === undefined ? 0 : statement.end - statement.from
}

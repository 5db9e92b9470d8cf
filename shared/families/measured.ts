import type { PassageKind } from '../align/passage.ts'
import { partIn } from './gather.ts'
import { common } from './links.ts'
import type { Link, Linked } from './links.ts'

/** Parts of a statement, by number, as they were joined. */
type Parts = readonly number[]

/** How close a statement is to the lead of its family, and how many words of the lead stand in passages with it. */
export interface Measured {
  readonly kind: PassageKind
  readonly kept: number
}

/** `others`: all parts of the family, through which the two may be alike where no passage lies between them. */
export function measure(linked: Linked, lead: Parts, member: Parts, others: Parts): Measured {
  const links = lead.flatMap((part) => member.flatMap((other) => linked.linksOf[part]?.get(other) ?? []))
  if (links.length === 0) return { kind: 'reworded', kept: wordsThrough(linked, lead, member, others) }
  const inLead = spread(links, lead)
  const isWhole = inLead.isWhole && spread(links, member).isWhole
  return { kind: kindOf(links, isWhole), kept: Math.min(inLead.words, wordsOf(linked, lead)) }
}

/** How many words of some parts stand in passages, and whether there are no others between these. */
function spread(links: readonly Link[], parts: Parts): { readonly words: number; readonly isWhole: boolean } {
  const sides = links.map((link) => partIn(link, parts.includes(link.x) ? link.x : link.y))
  const words = sides.reduce((sum, side) => sum + side.words, 0)
  const reach = Math.max(...sides.map(({ end }) => end)) - Math.min(...sides.map(({ from }) => from))
  return { words, isWhole: words >= reach }
}

/** The kind that most of the words are; what is word for word and has something else between is edited. */
function kindOf(links: readonly Link[], isWhole: boolean): PassageKind {
  const of = (kind: PassageKind): number => links.reduce((sum, { byKind }) => sum + byKind[kind], 0)
  const [verbatim, edited, reworded] = [of('verbatim'), of('edited'), of('reworded')]
  if (reworded > verbatim + edited) return 'reworded'
  return edited + reworded === 0 && isWhole ? 'verbatim' : 'edited'
}

/** Words that the lead and a member both have in common with the same part of a third. */
function wordsThrough({ linksOf }: Linked, lead: Parts, member: Parts, others: Parts): number {
  const through = (part: number): number =>
    others.reduce((most, third) => {
      const here = linksOf[part]?.get(third)
      if (here === undefined) return most
      const shared = member.map((other) => {
        const there = linksOf[other]?.get(third)
        return there === undefined ? 0 : common(partIn(here, third), partIn(there, third))
      })
      return Math.max(most, ...shared)
    }, 0)
  return lead.reduce((sum, part) => sum + through(part), 0)
}

function wordsOf({ statements }: Linked, parts: Parts): number {
  return parts.reduce((sum, part) => {
    const statement = statements[part]
    return statement === undefined ? sum : sum + statement.end - statement.from
  }, 0)
}

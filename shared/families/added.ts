import type { Family, Member } from './family.ts'
import { placesOf } from './family.ts'

/** What other reports say where a report says nothing of it. */
export interface Added {
  /** The paragraph of the report behind which it belongs, from 1; 0 for before the first. */
  readonly paragraph: number
  /** Families that the report lacks, by index, in the order in which they are listed. */
  readonly families: readonly number[]
  /** The reports that say any of it, in the order of their statements. */
  readonly reports: readonly string[]
}

/**
 * What others add to a report, by paragraph. A family stands behind the paragraph whose statement comes last before it in the report
 * of its lead, as far as the two reports have statements in common.
 */
export function addedTo(families: readonly Family[], report: string): Added[] {
  const lacking = families.flatMap((family, at) => (has(family, report) ? [] : [{ at, ...family }]))
  const common = commonPlaces(families, report)
  const found = new Map<number, { readonly families: number[]; readonly reports: Set<string> }>()
  for (const { at, members } of lacking) {
    const paragraph = paragraphBefore(members[0], common.get(members[0].report) ?? [])
    const known = found.get(paragraph) ?? { families: [], reports: new Set() }
    known.families.push(at)
    for (const member of members) known.reports.add(member.report)
    found.set(paragraph, known)
  }
  return [...found]
    .sort(([x], [y]) => x - y)
    .map(([paragraph, added]) => ({ paragraph, families: added.families, reports: [...added.reports] }))
}

/** A place in another report at which it says what stands in a paragraph of the report. */
interface CommonPlace {
  readonly start: number
  readonly paragraph: number
}

/** For each other report its places that the report has too, in order. */
function commonPlaces(families: readonly Family[], report: string): ReadonlyMap<string, readonly CommonPlace[]> {
  const common = new Map<string, CommonPlace[]>()
  for (const { members } of families) {
    const here = members.find((member) => member.report === report)
    if (here === undefined) continue
    for (const member of members) {
      const known = common.get(member.report) ?? []
      for (const { start } of placesOf(member)) known.push({ start, paragraph: here.paragraph })
      common.set(member.report, known)
    }
  }
  for (const places of common.values()) places.sort((x, y) => x.start - y.start)
  return common
}

function paragraphBefore({ start }: Member, common: readonly CommonPlace[]): number {
  return common.findLast((place) => place.start < start)?.paragraph ?? 0
}

function has({ members }: Family, report: string): boolean {
  return members.some((member) => member.report === report)
}

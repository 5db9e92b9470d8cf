import { addedTo } from '../../../shared/families/added.ts'
import { placesOf } from '../../../shared/families/family.ts'
import type { Family, Member } from '../../../shared/families/family.ts'
import type { Span } from '../../../shared/text/span.ts'

/** What one report says and no other: statements that follow each other in one paragraph are one row. */
export interface OnlyHere extends Span {
  readonly paragraph: number
  readonly words: number
}

/** What others say and a report does not. */
export interface MissingHere {
  /** As the first of those says it that have it. */
  readonly lead: Member
  /** All that have it, the lead among them. */
  readonly members: readonly Member[]
  /** The paragraph of the report behind which it would stand; 0 for before the first. */
  readonly behind: number
}

/**
 * What some of the reports say: only what they have counts, so what one of them has alone among them is only there. Which of them is first
 * among those that have a statement is no matter here; how far the others keep its words cannot be told from it.
 */
export function familiesAmong(families: readonly Family[], reports: readonly string[]): Family[] {
  return families.flatMap(({ members, after }) => {
    const [first, ...others] = members.filter((member) => reports.includes(member.report))
    return first === undefined ? [] : [{ members: [first, ...others], after }]
  })
}

/** What stands in one report alone, in its order. */
export function onlyHere(families: readonly Family[], report: string): OnlyHere[] {
  const places = families
    .flatMap(({ members }) => {
      const here = members.find((member) => member.report === report)
      return here === undefined ? [] : placesOf(here).map((place) => ({ place, alone: members.length === 1 }))
    })
    .sort((x, y) => x.place.start - y.place.start)
  const rows: OnlyHere[] = []
  let before: { readonly alone: boolean; readonly paragraph: number } | undefined
  for (const { place, alone } of places) {
    const last = rows.at(-1)
    const follows = before?.alone === true && before.paragraph === place.paragraph
    if (alone && follows && last !== undefined) {
      rows[rows.length - 1] = { ...last, end: place.end, words: last.words + place.words }
    } else if (alone) {
      const { start, end, paragraph, words } = place
      rows.push({ start, end, paragraph, words })
    }
    before = { alone, paragraph: place.paragraph }
  }
  return rows
}

/** What a report lacks, in the order in which it would stand there. */
export function missingHere(families: readonly Family[], report: string): MissingHere[] {
  return addedTo(families, report).flatMap(({ paragraph, families: lacking }) =>
    lacking.flatMap((at) => {
      const members = families[at]?.members
      return members === undefined ? [] : [{ lead: members[0], members, behind: paragraph }]
    }),
  )
}

import { placesOf } from '../../../shared/families/family.ts'
import type { ReadingPlace, StoryComparison } from '../../../shared/ipc.ts'
import type { Span } from '../../../shared/text/span.ts'
import { commonLength } from '../model/families.ts'
import type { ComparePlace } from '../state/places.ts'
import { keptPlace } from '../state/reading-place.ts'
import type { Member, Statement, StoryModel } from './story-model.ts'

/**
 * A statement in one report as a place in the texts: its passage with the base is selected, or, where there is none, its own words, and
 * every report that has it stands there. Without a statement it is the beginning. `known` is what was switched in the comparison before.
 */
export function placeAt(
  { beside, reports }: StoryComparison,
  statement: Statement | undefined,
  report: string,
  known: ComparePlace | undefined,
): ComparePlace {
  const base = reports[0]?.id ?? report
  const nowhere: ComparePlace = {
    locked: true,
    listOpen: true,
    columns: null,
    ...known,
    alone: base,
    acted: report,
    selected: null,
    reading: null,
  }
  if (statement === undefined) return nowhere
  const { members, paragraph } = statement
  const own = members.get(base)
  const other = report === base ? [...members.keys()].find((id) => id !== base) : report
  const shared = beside.find((each) => each.report === other)?.passages ?? []
  const passage = passageAt(shared, own, other === undefined ? undefined : members.get(other))
  const behind = keptPlace(reports[0]?.body ?? [], { paragraph: paragraph - 1, heights: 0.5 })
  return {
    ...nowhere,
    selected:
      passage === null || other === undefined
        ? spansOf([own, members.get(report)])
        : { [base]: passage.a, [other]: passage.b },
    reading: {
      [base]: behind,
      ...Object.fromEntries(
        reports.flatMap(({ id, body }) => {
          const member = members.get(id)
          return member === undefined ? [] : [[id, readingAt(member, body)]]
        }),
      ),
    },
  }
}

/** The statement that has most of the words of one of another answer; null where none has any. */
export function statementLike(model: StoryModel, lead: Member): Statement | null {
  const at = statementAt(model, { selected: { [lead.report]: lead }, acted: lead.report })
  return model.statements[at ?? -1] ?? null
}

/** The statement at which the person is, by what is selected; null where none is, or none has its words. */
export function statementAt(
  { statements }: StoryModel,
  place: Pick<ComparePlace, 'selected' | 'acted'> | undefined,
): number | null {
  const spans = Object.entries(place?.selected ?? {})
  // In the report in which the person acted, its own words are what was looked at.
  const [first] = spans.toSorted(([x], [y]) => Number(y === place?.acted) - Number(x === place?.acted))
  if (first === undefined) return null
  const [report, span] = first
  let [found, most]: [number | null, number] = [null, 0]
  for (const [at, { members }] of statements.entries()) {
    const member = members.get(report)
    const common = member === undefined ? 0 : mostInCommon(member, span)
    if (common > most) [found, most] = [at, common]
  }
  return found
}

type Passage = StoryComparison['beside'][number]['passages'][number]

/** The passage that most of the words of both sides stand in. */
function passageAt(passages: readonly Passage[], a: Member | undefined, b: Member | undefined): Passage | null {
  if (a === undefined || b === undefined) return null
  let [found, most]: [Passage | null, number] = [null, 0]
  for (const passage of passages) {
    const common = passage.formula ? 0 : Math.min(mostInCommon(a, passage.a), mostInCommon(b, passage.b))
    if (common > most) [found, most] = [passage, common]
  }
  return found
}

function mostInCommon(member: Member, span: Span): number {
  return Math.max(...placesOf(member).map((place) => commonLength(place, span)))
}

function spansOf(members: readonly (Member | undefined)[]): Record<string, Span> {
  return Object.fromEntries(
    members.flatMap((member) =>
      member === undefined ? [] : [[member.report, { start: member.start, end: member.end }]],
    ),
  )
}

/** About how far down its paragraph a statement begins. */
function readingAt({ start, paragraph }: Member, body: readonly Span[]): ReadingPlace {
  const span = body[paragraph - 1]
  const heights = span === undefined ? 0 : (start - span.start) / Math.max(1, span.end - span.start)
  return keptPlace(body, { paragraph: paragraph - 1, heights: Math.min(1, Math.max(0, heights)) })
}

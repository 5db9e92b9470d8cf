import type { Passage } from '../align/passage.ts'
import type { Range } from '../align/range.ts'
import { cutStatements } from './cuts.ts'
import type { Laid } from './cuts.ts'
import type { Family, Member } from './family.ts'
import { gather } from './gather.ts'
import { layPassage } from './laid.ts'
import type { LaidPassage } from './laid.ts'
import { linkStatements } from './links.ts'
import type { Linked } from './links.ts'
import { measure } from './measured.ts'
import { inOrderOf } from './order.ts'
import { joinSideBySide } from './side-by-side.ts'
import { placeOf, statementOf } from './statement.ts'
import type { ReportText, Statement } from './statement.ts'
import { AT_ONCE } from './steps.ts'
import type { Steps } from './steps.ts'
import { takeIn } from './take-in.ts'

/** What two reports share, formulae left out; by the ids of the reports. */
export interface SharedByTwo {
  readonly a: string
  readonly b: string
  readonly passages: readonly Passage[]
}

interface LaidPair {
  readonly a: number
  readonly b: number
  readonly passages: readonly LaidPassage[]
}

/**
 * What the reports say alike, and what each says alone: their statements, each in exactly one family. The base comes first among
 * the reports, whose ids differ; of a pair that is not given, or of a report that is not among these, nothing is known. Which
 * statements come together does not hang on the order of the reports; which is the lead does.
 */
export function familiesOf(reports: readonly ReportText[], pairs: readonly SharedByTwo[]): Family[] {
  const steps = familySteps(reports, pairs)
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value
}

/** The same in steps of a few milliseconds, between which others can be answered. */
export function* familySteps(reports: readonly ReportText[], pairs: readonly SharedByTwo[]): Steps<Family[]> {
  // One order whatever the order asked for, so that equals are always told apart alike.
  const sorted = reports.toSorted((x, y) => (x.id < y.id ? -1 : 1))
  const laid = layPairs(sorted, pairs)
  yield
  const statements = yield* statementsOf(sorted, laid)
  const linked = yield* linkStatements(sorted, statements, laid)
  const joined = joinSideBySide(yield* takeIn(yield* gather(linked), linked), statements)
  yield
  const rank = new Map(reports.map(({ id }, at) => [id, at]))
  const rankOf = ({ id }: ReportText): number => rank.get(id) ?? 0
  const families: Member[][] = []
  for (const [at, places] of joined.entries()) {
    if (at % AT_ONCE === 0) yield
    const parts = places.flat()
    const byReport = new Map<ReportText, number[][]>()
    for (const place of places) {
      const report = sorted[statements[place[0] ?? 0]?.report ?? 0]
      if (report !== undefined) byReport.set(report, [...(byReport.get(report) ?? []), place])
    }
    const inOrder = [...byReport].sort(([x], [y]) => rankOf(x) - rankOf(y))
    families.push(membersOf(linked, inOrder, parts))
  }
  return inOrderOf(
    families,
    reports.map(({ id }) => id),
  )
}

/** The members of a family, from the places at which each report says it, in the order of the reports. */
function membersOf(
  linked: Linked,
  reports: readonly (readonly [ReportText, readonly (readonly number[])[]])[],
  parts: readonly number[],
): Member[] {
  const lead = reports[0]?.[1][0] ?? []
  return reports.map(([report, places], at) => {
    const measured = places.map((place) => ({ place, ...measure(linked, lead, place, parts) }))
    // A report that says it twice is laid beside the lead with the place that keeps more; as the lead, with the first.
    let best = measured[0]
    for (const one of at === 0 ? [] : measured) if (one.kept > (best?.kept ?? 0)) best = one
    const shown = (place: readonly number[]) => placeOf(report, rangeOf(linked.statements, place))
    const again = places.filter((place) => place !== best?.place).map(shown)
    const place = shown(best?.place ?? [])
    if (at === 0) return { report: report.id, ...place, kind: null, kept: place.words, again }
    return { report: report.id, ...place, kind: best?.kind ?? 'reworded', kept: best?.kept ?? 0, again }
  })
}

function rangeOf(statements: readonly Statement[], parts: readonly number[]): Range {
  return { from: statements[parts[0] ?? 0]?.from ?? 0, end: statements[parts.at(-1) ?? 0]?.end ?? 0 }
}

/** The pairs of these reports by their numbers, the lower one first. */
function layPairs(reports: readonly ReportText[], pairs: readonly SharedByTwo[]): LaidPair[] {
  const number = new Map(reports.map(({ id }, at) => [id, at]))
  const found = pairs.flatMap(({ a, b, passages }) => {
    const [x, y] = [number.get(a), number.get(b)]
    if (x === undefined || y === undefined || x === y) return []
    const [low, high] = [Math.min(x, y), Math.max(x, y)]
    const [textLow, textHigh] = [reports[low]?.prepared, reports[high]?.prepared]
    if (textLow === undefined || textHigh === undefined) return []
    const turned = x < y ? passages : passages.map((passage) => ({ ...passage, a: passage.b, b: passage.a }))
    return { a: low, b: high, passages: turned.map((passage) => layPassage(passage, textLow, textHigh)) }
  })
  return found.sort((x, y) => x.a - y.a || x.b - y.b)
}

function* statementsOf(reports: readonly ReportText[], pairs: readonly LaidPair[]): Steps<Statement[]> {
  const laid = reports.map((): Laid[] => [])
  for (const { a, b, passages } of pairs) {
    for (const passage of passages) {
      const isReworded = passage.kind === 'reworded'
      laid[a]?.push({ ...passage.a, isReworded })
      laid[b]?.push({ ...passage.b, isReworded })
    }
  }
  const statements: Statement[] = []
  for (const [report, text] of reports.entries()) {
    yield
    for (const range of cutStatements(text.prepared, laid[report] ?? [])) {
      statements.push(statementOf(text, report, range))
    }
  }
  return statements
}

import { comparePrepared } from '../align/compare.ts'
import { prepare } from '../align/prepare.ts'
import { paragraphs } from '../text/paragraphs.ts'
import { textOf } from '../text/span.ts'
import type { Family } from './family.ts'
import { placesOf } from './family.ts'
import { familiesOf } from './families.ts'
import type { SharedByTwo } from './families.ts'
import type { ReportText } from './statement.ts'

/** Texts by the id of their report, the base first. */
export type Texts = Readonly<Record<string, string>>

export function reportsOf(texts: Texts): ReportText[] {
  return Object.entries(texts).map(([id, text]) => {
    const body = paragraphs(text)
    return { id, body, prepared: prepare(text, body, 'en') }
  })
}

/** What every two of the reports share. */
export function pairsOf(reports: readonly ReportText[]): SharedByTwo[] {
  return reports.flatMap((a, at) =>
    reports.slice(at + 1).map((b) => ({
      a: a.id,
      b: b.id,
      passages: comparePrepared(a.prepared, b.prepared).passages.filter(({ formula }) => !formula),
    })),
  )
}

export function familiesIn(texts: Texts): Family[] {
  const reports = reportsOf(texts)
  return familiesOf(reports, pairsOf(reports))
}

/** The words of each family by report; what stands more than once parted by a bar. */
export function wordsOf(texts: Texts, families: readonly Family[]): Record<string, string>[] {
  return families.map(({ members }) =>
    Object.fromEntries(
      members.map((member) => [
        member.report,
        placesOf(member)
          .map((place) => textOf(texts[member.report] ?? '', place))
          .join(' | '),
      ]),
    ),
  )
}

import { count, inWords } from '../../ui/words.ts'
import { DIFFERENCE } from '../versions/version-pieces.ts'
import { inOneLine } from './story-model.ts'
import type { Member, Statement, StoryModel, StoryReport } from './story-model.ts'

/** A statement in one report: `BBC, paragraph 9, edited, 18 of 24 words kept`, or `missing in BBC`. */
export function cellName({ article, name }: StoryReport, statement: Statement): string {
  const member = statement.members.get(article.id)
  if (member === undefined) return `missing in ${name}`
  return [name, ...memberFacts(member, statement)].join(', ')
}

/** What is said of a cell that is looked into: its name, the words, and what differs. Column 0 is the statement itself. */
export function spokenCell(model: StoryModel, statement: Statement, column: number): string {
  const report =
    column === 0 ? model.reports.find(({ article }) => article.id === statement.lead.report) : model.reports[column - 1]
  if (report === undefined) return ''
  const member = statement.members.get(report.article.id)
  if (member === undefined) return cellName(report, statement)
  const words = inOneLine(report.article.text, member)
  return [cellName(report, statement), words, ...changesOf(model, statement, member)].join('; ')
}

/** `paragraph 9`, `edited`, `18 of 24 words kept`, `again in paragraph 12`; of the lead `only here` or nothing, and its words. */
export function memberFacts(member: Member, { lead, members }: Statement): string[] {
  const { paragraph, kind, again } = member
  const elsewhere = again.map((place) => String(place.paragraph))
  return [
    `paragraph ${String(paragraph)}`,
    ...(kind === null
      ? [...(members.size === 1 ? ['only here'] : []), count(lead.words, 'word')]
      : [kind, keptOf(member, lead)]),
    ...(elsewhere.length === 0 ? [] : [`again in paragraph ${inWords(elsewhere)}`]),
  ]
}

/** A statement in other words keeps none of the lead's words: so many of them are said in it. */
function keptOf({ kind, kept }: Member, { words }: Member): string {
  if (kind === 'reworded') return `${String(kept)} of ${count(words, 'word')}`
  return kept === words ? `all ${count(words, 'word')} kept` : `${String(kept)} of ${count(words, 'word')} kept`
}

/** `Statement 5 of 37, edited, 24 words, paragraph 3`; of one that the base lacks `Added by BBC and Times, …`. */
export function statementName({ ofBase, reports }: StoryModel, statement: Statement): string {
  const { lead, members, number } = statement
  const kinds = [...new Set([...members.values()].flatMap(({ kind }) => kind ?? []))]
  const having = reports.flatMap(({ article, name }) => (members.has(article.id) ? [name] : []))
  return [
    number === null ? `Added by ${inWords(having)}` : `Statement ${String(number)} of ${String(ofBase)}`,
    kinds.length === 0 ? 'only here' : inWords(kinds),
    count(lead.words, 'word'),
    `paragraph ${String(lead.paragraph)}`,
  ].join(', ')
}

/** What a screen reader is told of a statement after its name: who else has it, with what changed, and where it is missing. */
export function spokenVersions(model: StoryModel, statement: Statement): string {
  const { lead, members } = statement
  const others = model.reports.flatMap((report) => {
    const member = members.get(report.article.id)
    if (member === undefined || member === lead) return []
    const also = `also in ${report.name} paragraph ${String(member.paragraph)}, ${member.kind ?? ''}`
    return [[also, ...changesOf(model, statement, member)].join('; ')]
  })
  const missing = missingIn(model, statement)
  return [...others, ...(missing.length === 0 ? [] : [`missing in ${inWords(missing)}`])].join('; ')
}

/** The reports that do not have it, by name. */
export function missingIn({ reports }: StoryModel, { members }: Statement): string[] {
  return reports.flatMap(({ article, name }) => (members.has(article.id) ? [] : [name]))
}

/** What an edited statement has otherwise than its lead: `changed: killed → died`, `dropped: on Monday`, `added: …`. */
export function changesOf({ reports }: StoryModel, { lead }: Statement, member: Member): string[] {
  const textOf = (id: string): string => reports.find(({ article }) => article.id === id)?.article.text ?? ''
  const [there, here] = [textOf(lead.report), textOf(member.report)]
  const changes = (member.changes ?? []).map(({ a, b }) => [inOneLine(there, a), inOneLine(here, b)] as const)
  const said = (label: string, words: readonly string[]) =>
    words.length === 0 ? [] : [`${label}: ${words.join(', ')}`]
  return [
    ...said(
      'changed',
      changes.flatMap(([before, after]) => (before !== '' && after !== '' ? [`${before} → ${after}`] : [])),
    ),
    ...said(
      DIFFERENCE.dropped,
      changes.flatMap(([before, after]) => (after === '' ? [before] : [])),
    ),
    ...said(
      DIFFERENCE.added,
      changes.flatMap(([before, after]) => (before === '' ? [after] : [])),
    ),
  ]
}

/** What is said over the statements: `5 reports, 3 texts`; the texts only where some reports are one. */
export function reportsAndTexts(reports: number, texts: number | null): string {
  return [count(reports, 'report'), ...(texts === null ? [] : [count(texts, 'text')])].join(', ')
}

import { placesOf } from '../../../shared/families/family.ts'
import type { ArticleView, PassageView, StoryComparison } from '../../../shared/ipc.ts'
import { countWords } from '../../../shared/text/tokens.ts'
import type { Span } from '../../../shared/text/span.ts'
import { inTime } from '../../story/in-time.ts'
import { day, timeOfDay } from '../../ui/words.ts'
import type { Compared } from '../model/compare-model.ts'
import { initialsOf } from '../../story/initials.ts'
import { namesAmong } from '../../story/report-name.ts'
import { shortNames } from '../../story/short-names.ts'

type AnsweredFamily = StoryComparison['families'][number]
export type Member = AnsweredFamily['members'][number]

/** A report as the statements of a story have it. */
export interface StoryReport {
  readonly article: ArticleView
  readonly name: string
  /** Its name where there is little room. */
  readonly short: string
  /** Its sign beside words, a few letters; no two reports have the same. */
  readonly initials: string
  /** When it came out, in words; null where it states none. */
  readonly published: string | null
  /** How many of the base's statements it has; of the base, all. */
  readonly ofBase: number
  /** How many of its statements no other report has. */
  readonly onlyHere: number
}

/** What one or more reports say. */
export interface Statement {
  /** By the words of its lead, so that it is known again in another answer that has them. */
  readonly id: string
  /** By which the others are measured: the first report that says it. */
  readonly lead: Member
  /** By report, the lead first. */
  readonly members: ReadonlyMap<string, Member>
  /** The same as the engine has it. */
  readonly family: AnsweredFamily
  /** Which of the base's statements it is, from 1; null where the base lacks it. */
  readonly number: number | null
  /** The paragraph of the base in which it stands, or behind whose words it belongs, from 1; 0 for before all of them. */
  readonly paragraph: number
  /** The words of the lead, in one line. */
  readonly text: string
  /** The words of every report that has it, to be found by: in small letters, in one line. */
  readonly words: string
}

/** What several reports say, statement by statement, as every mode of statements renders it. */
export interface StoryModel {
  /** The base first, then the others in the order of time. */
  readonly reports: readonly [StoryReport, ...StoryReport[]]
  /** By article. */
  readonly byId: ReadonlyMap<string, StoryReport>
  /** Those of the base in its order, and each that it lacks at its place among them. */
  readonly statements: readonly Statement[]
  /** How many statements the base has. */
  readonly ofBase: number
  readonly others: readonly Compared[]
  /** What the base, as A, shares with each of the others, by article; formulae are left out. */
  readonly beside: ReadonlyMap<string, readonly PassageView[]>
}

/** Derives the statements of a comparison, once for each answer. */
export function storyModel(comparison: StoryComparison): StoryModel {
  const articles = articlesIn(comparison)
  const texts = new Map(articles.map((article) => [article.id, article.text]))
  const statements = statementsIn(comparison, articles[0].id, texts)
  const own = statements.filter(({ number }) => number !== null)
  const names = articles.map(namesAmong(articles))
  const [short, initials] = [shortNames(names), initialsOf(names)]
  const reportFrom = (article: ArticleView, at: number): StoryReport => ({
    article,
    name: names[at] ?? '',
    short: short[at] ?? '',
    initials: initials[at] ?? '',
    published: whenOf(article),
    ofBase: own.filter(({ members }) => members.has(article.id)).length,
    onlyHere: statements.filter(({ lead, members }) => members.size === 1 && lead.report === article.id).length,
  })
  const [base, ...others] = articles
  const reports = [reportFrom(base, 0), ...others.map((other, at) => reportFrom(other, at + 1))] as const
  const byId = new Map(reports.map((report) => [report.article.id, report]))
  return {
    reports,
    byId,
    statements,
    ofBase: own.length,
    others: comparison.beside.flatMap(({ report, ...shared }) => {
      const article = byId.get(report)?.article
      return article === undefined ? [] : [{ article, ...shared }]
    }),
    beside: new Map(
      comparison.beside.map(({ report, passages }) => [report, passages.filter(({ formula }) => !formula)]),
    ),
  }
}

/** A report by its article; the base for one that is not there. */
export function reportOf({ byId, reports: [base] }: StoryModel, id: string): StoryReport {
  return byId.get(id) ?? base
}

/** The base first, then the others in the order of time. */
function articlesIn({ reports: [base, ...others] }: StoryComparison): readonly [ArticleView, ...ArticleView[]] {
  if (base === undefined) throw new RangeError('a comparison without a base')
  return [base, ...inTime(others).flatMap(({ id }) => others.find((each) => each.id === id) ?? [])]
}

function statementsIn(
  { families }: StoryComparison,
  base: string,
  texts: ReadonlyMap<string, string>,
): readonly Statement[] {
  const own: Statement[] = []
  const added = new Map<number, Statement[]>()
  for (const { members: told, after } of families) {
    const [lead, ...others] = told
    const ofBase = lead.report === base
    const leadText = texts.get(lead.report) ?? ''
    const family: AnsweredFamily = { after, members: [lead, ...others.map((each) => withKept(each, lead, leadText))] }
    const statement: Statement = {
      id: `${lead.report} ${String(lead.start)}`,
      lead,
      family,
      members: new Map(family.members.map((member) => [member.report, member])),
      number: ofBase ? own.length + 1 : null,
      paragraph: ofBase ? lead.paragraph : (own[after]?.lead.paragraph ?? 0),
      text: inOneLine(leadText, lead),
      words: told
        .flatMap((member) => placesOf(member).map((place) => inOneLine(texts.get(member.report) ?? '', place)))
        .join('\n')
        .toLowerCase(),
    }
    const behind = added.get(after)
    if (ofBase) own.push(statement)
    else if (behind === undefined) added.set(after, [statement])
    else behind.push(statement)
  }
  return [...(added.get(-1) ?? []), ...own.flatMap((each, at) => [each, ...(added.get(at) ?? [])])]
}

function whenOf({ published }: ArticleView): string | null {
  if (published === null) return null
  return [day(published.value), timeOfDay(published.value)].filter((part) => part !== null).join(', ')
}

/** Of an edited one the words of the lead that are in it: those that stand in the passage and were changed are not. */
function withKept(member: Member, lead: Member, text: string): Member {
  if (member.changes === undefined) return member
  const changed = member.changes.reduce((sum, { a }) => sum + countWords(text, a), 0)
  return { ...member, kept: Math.max(0, lead.words - changed) }
}

/** The words of a span in one line. */
export function inOneLine(text: string, { start, end }: Span): string {
  return text.slice(start, end).replaceAll(/\s+/g, ' ').trim()
}

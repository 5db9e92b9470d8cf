import { placesOf } from '../../../shared/families/family.ts'
import type { ArticleView, StoryComparison } from '../../../shared/ipc.ts'
import { countWords } from '../../../shared/text/tokens.ts'
import type { Span } from '../../../shared/text/span.ts'
import { inTime } from '../../story/in-time.ts'
import { nameOf } from '../model/compare-model.ts'
import { shortNames } from './short-names.ts'

export type Member = StoryComparison['families'][number]['members'][number]

/** A report as the statements of a story have it. */
export interface StoryReport {
  readonly article: ArticleView
  readonly name: string
  /** Its name where there is no room, a few letters. */
  readonly short: string
  /** How many of the base's statements it has; of the base, all. */
  readonly ofBase: number
  /** How many of its statements no other report has. */
  readonly onlyHere: number
}

/** What one or more reports say. */
export interface Statement {
  /** By which the others are measured: the first report that says it. */
  readonly lead: Member
  /** By report, the lead among them. */
  readonly members: ReadonlyMap<string, Member>
  /** Which of the base's statements it is, from 1; null where the base lacks it. */
  readonly number: number | null
  /** The paragraph of the base in which it stands, or behind whose words it belongs, from 1; 0 for before all of them. */
  readonly paragraph: number
  /** The words of the lead, in one line. */
  readonly text: string
  /** The words of every report that has it, to be found by: in small letters, in one line. */
  readonly words: string
}

/** What several reports say, statement by statement, as the map and the linear comparison render it. */
export interface StoryModel {
  /** The base first, then the others in the order of time. */
  readonly reports: readonly StoryReport[]
  /** Those of the base in its order, and each that it lacks at its place among them. */
  readonly statements: readonly Statement[]
  /** How many statements the base has. */
  readonly ofBase: number
}

/** Derives the statements of a comparison, once for each answer. */
export function storyModel({ reports, families }: StoryComparison): StoryModel {
  const [base, ...others] = reports
  const articles =
    base === undefined ? [] : [base, ...inTime(others).flatMap(({ id }) => others.find((each) => each.id === id) ?? [])]
  const texts = new Map(articles.map((article) => [article.id, article.text]))
  const own: Statement[] = []
  const added = new Map<number, Statement[]>()
  for (const { members, after } of families) {
    const [lead] = members
    const ofBase = lead.report === base?.id
    const statement = {
      lead,
      members: new Map(members.map((member) => [member.report, withKept(member, lead, texts.get(lead.report) ?? '')])),
      number: ofBase ? own.length + 1 : null,
      paragraph: ofBase ? lead.paragraph : (own[after]?.lead.paragraph ?? 0),
      text: wordsOf(texts, lead.report, lead),
      words: members
        .flatMap((member) => placesOf(member).map((place) => wordsOf(texts, member.report, place)))
        .join('\n')
        .toLowerCase(),
    }
    const others = added.get(after)
    if (ofBase) own.push(statement)
    else if (others === undefined) added.set(after, [statement])
    else others.push(statement)
  }
  const statements = [...(added.get(-1) ?? []), ...own.flatMap((each, at) => [each, ...(added.get(at) ?? [])])]
  const short = shortNames(articles.map((article) => nameOf(article, articles)))
  return {
    statements,
    ofBase: own.length,
    reports: articles.map((article, at) => ({
      article,
      name: nameOf(article, articles),
      short: short[at] ?? '',
      ofBase: own.filter(({ members }) => members.has(article.id)).length,
      onlyHere: statements.filter(({ lead, members }) => members.size === 1 && lead.report === article.id).length,
    })),
  }
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

function wordsOf(texts: ReadonlyMap<string, string>, report: string, span: Span): string {
  return inOneLine(texts.get(report) ?? '', span)
}

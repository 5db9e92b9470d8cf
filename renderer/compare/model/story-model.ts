import type { Family, Member } from '../../../shared/families/family.ts'
import type { ArticleView, PassageView, StoryComparison } from '../../../shared/ipc.ts'
import { day, timeOfDay } from '../../ui/words.ts'
import type { Compared } from './compare-model.ts'
import { nameOf } from './compare-model.ts'

/** A report among those of its story. */
export interface StoryReport {
  readonly article: ArticleView
  /** Its outlet, or its headline where that tells nothing. */
  readonly name: string
  /** When it came out, in words; null where it states none. */
  readonly published: string | null
}

/** What several reports say alike, ready to be read. */
export interface StoryModel {
  /** The base first. */
  readonly reports: readonly [StoryReport, ...StoryReport[]]
  /** By article. */
  readonly byId: ReadonlyMap<string, StoryReport>
  readonly others: readonly Compared[]
  /** What the base, as A, shares with each of the others, by article; formulae are left out. */
  readonly beside: ReadonlyMap<string, readonly PassageView[]>
  readonly families: readonly Family[]
}

export function storyModel({ reports: articles, beside, families }: StoryComparison): StoryModel {
  const reports = articles.map((article): StoryReport => {
    const value = article.published?.value
    const published = value === undefined ? null : [day(value), timeOfDay(value)].filter((part) => part !== null)
    return { article, name: nameOf(article, articles), published: published?.join(', ') ?? null }
  })
  const [base, ...others] = reports
  if (base === undefined) throw new RangeError('a comparison without a base')
  const byId = new Map(reports.map((report) => [report.article.id, report]))
  return {
    reports: [base, ...others],
    byId,
    families,
    others: beside.flatMap(({ report, ...shared }) => {
      const article = byId.get(report)?.article
      return article === undefined ? [] : [{ article, ...shared }]
    }),
    beside: new Map(beside.map(({ report, passages }) => [report, passages.filter(({ formula }) => !formula)])),
  }
}

/** What one report has of a family. */
export function memberIn({ members }: Family, report: string): Member | undefined {
  return members.find((member) => member.report === report)
}

export function reportOf({ byId, reports: [base] }: StoryModel, id: string): StoryReport {
  return byId.get(id) ?? base
}

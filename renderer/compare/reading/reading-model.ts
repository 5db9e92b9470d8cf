import { addedTo } from '../../../shared/families/added.ts'
import { placesOf } from '../../../shared/families/family.ts'
import { standingOf } from '../../../shared/families/standing.ts'
import { firstEndingAfter } from '../../../shared/text/span.ts'
import type { Span } from '../../../shared/text/span.ts'
import type { Statement, StoryModel } from '../statements/story-model.ts'
import { shareOfBase } from '../model/share-of-base.ts'

/**
 * How a paragraph stands among the reports: `shared`, half of its words or more in another; `part`, less; `only`, nowhere
 * else; `none`, without words.
 */
export type Standing = 'shared' | 'part' | 'only' | 'none'

export interface ReadingParagraph extends Span {
  /** From 1. */
  readonly number: number
  readonly standing: Standing
  /** In how many of the reports it stands, itself among them. */
  readonly reports: number
}

/** What others say at a place of a report that says nothing of it. */
export interface Added {
  /** The paragraph behind which it belongs, from 1; 0 for before the first. */
  readonly paragraph: number
  readonly statements: readonly Statement[]
  /** The reports that say any of it, in the order of their statements. */
  readonly reports: readonly string[]
}

/** One report to be read, with what the others have of it and what they add. */
export interface ReadingModel {
  readonly paragraphs: readonly ReadingParagraph[]
  /** What the others add, by the paragraph that it stands behind; 0 for before the first. */
  readonly added: ReadonlyMap<number, Added>
  /** Words of the report that stand in any of the others, and all of them. */
  readonly share: { readonly shared: number; readonly words: number }
  readonly onlyHere: number
  readonly statementsAdded: number
}

export function readingModel(story: StoryModel): ReadingModel {
  const { statements, others } = story
  const families = statements.map(({ family }) => family)
  const { article } = story.reports[0]
  const { body } = article
  const reports = standingOf(families, article.id, body.length)
  const touched = touchedIn(story)
  const paragraphs = body.map(({ start, end }, at): ReadingParagraph => {
    const count = reports[at] ?? 0
    const standing = count === 0 ? 'none' : count > 1 ? 'shared' : touched.has(at) ? 'part' : 'only'
    return { start, end, number: at + 1, standing, reports: count }
  })
  const added = addedTo(families, article.id).map(({ families: lacking, ...where }) => ({
    ...where,
    statements: lacking.flatMap((at) => statements[at] ?? []),
  }))
  return {
    paragraphs,
    added: new Map(added.map((each) => [each.paragraph, each])),
    share: others.length === 0 ? { shared: 0, words: article.words } : shareOfBase(article, [], others),
    onlyHere: paragraphs.filter(({ standing }) => standing === 'only').length,
    statementsAdded: added.reduce((sum, each) => sum + each.statements.length, 0),
  }
}

/** Paragraphs of the base, by index, of which another report has any words. */
function touchedIn({ statements, beside, reports: [{ article }] }: StoryModel): ReadonlySet<number> {
  const found = new Set<number>()
  for (const passages of beside.values()) {
    for (const { a } of passages) {
      const first = firstEndingAfter(article.body, a.start)
      for (let at = first; (article.body[at]?.start ?? Infinity) < a.end; at++) found.add(at)
    }
  }
  for (const { members } of statements) {
    const here = members.size > 1 ? members.get(article.id) : undefined
    if (here !== undefined) for (const { paragraph } of placesOf(here)) found.add(paragraph - 1)
  }
  return found
}

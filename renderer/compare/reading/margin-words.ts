import { count } from '../../ui/words.ts'
import { reportOf } from '../statements/story-model.ts'
import type { StoryModel } from '../statements/story-model.ts'
import { firstWords } from '../texts/sentence.ts'
import type { Added, ReadingParagraph } from './reading-model.ts'

/** So many characters of what is added stand in the margin. */
const FIRST_WORDS = 90

/** And so many of who adds it. */
const LONGEST_NAME = 32

/** What the figure beside a paragraph means, of so many reports: `in 4 of 6 reports`. */
export function figureName({ standing, reports }: ReadingParagraph, total: number): string {
  if (standing === 'only') return 'only here'
  if (standing === 'part') return 'in part in another report'
  return `in ${String(reports)} of ${count(total, 'report')}`
}

/** Who adds something at a place, and how it begins: `3 others add:` and its first words. */
export function stubWords(story: StoryModel, added: Added): { readonly who: string; readonly first: string } {
  const lead = added.statements[0]?.lead
  const words = lead === undefined ? '' : reportOf(story, lead.report).article.text.slice(lead.start, lead.end)
  return { who: `${adding(story, added)}:`, first: firstWords(words.replaceAll(/\s+/gu, ' '), FIRST_WORDS) }
}

/** `3 others add 4 statements here`. */
export function addedTitle(story: StoryModel, added: Added): string {
  return `${adding(story, added)} ${count(added.statements.length, 'statement')} here`
}

function adding(story: StoryModel, { reports }: Added): string {
  const [only, ...more] = reports
  if (only !== undefined && more.length === 0) {
    const { name } = reportOf(story, only)
    // A report without an outlet is called by its headline, which would leave no room for what it adds.
    return name.length > LONGEST_NAME ? '1 other adds' : `${name} adds`
  }
  return `${String(reports.length)} others add`
}

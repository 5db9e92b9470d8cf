import { inWords } from '../../ui/words.ts'
import type { Statement, StoryReport } from '../statements/story-model.ts'

/** As many words as tell one statement from the others. */
const FIRST = 16

/** What a screen reader calls a row: whose statement it is, and its first words. */
export function rowName(reports: readonly StoryReport[], { number, members, text }: Statement): string {
  const words = text.split(' ')
  const first = words.length > FIRST ? `${words.slice(0, FIRST).join(' ')}…` : text
  const having = reports.flatMap(({ article, name }) => (members.has(article.id) ? [name] : []))
  return `${number === null ? `Added by ${inWords(having)}` : `Statement ${String(number)}`}: ${first}`
}

import type { SearchReply } from '../../shared/ipc/searching.ts'
import { count } from '../ui/words.ts'

/** `12 articles in 5 stories`, `At least 2,000 articles`; what a person is told of an answer first. */
export function summaryOf({ total }: Pick<SearchReply, 'total'>): string {
  const { articles, stories, atLeast } = total
  if (articles === 0) return 'Nothing found'
  const found = count(articles, 'article')
  if (atLeast) return `At least ${found}`
  return stories < articles ? `${found} in ${count(stories, 'story', 'stories')}` : found
}

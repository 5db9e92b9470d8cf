import type { SearchReply } from '../../shared/ipc/searching.ts'
import { count } from '../ui/words.ts'
import type { Found } from './searching.ts'

/** `12 articles in 5 stories`, `At least 2,000 articles`; what a person is told of an answer first. */
export function summaryOf({ total }: Pick<SearchReply, 'total'>): string {
  const { articles, stories, atLeast } = total
  if (articles === 0) return 'Nothing found'
  const found = count(articles, 'article')
  if (atLeast) return `At least ${found}`
  return stories < articles ? `${found} in ${count(stories, 'story', 'stories')}` : found
}

/** The same as a screen reader is told it, with what was searched for: what answers another query is another sentence. */
export function spokenSummary(found: Pick<Found, 'question' | 'total' | 'didYouMean' | 'unread'>): string {
  const { question, didYouMean, unread } = found
  const { query } = didYouMean?.shown === true ? didYouMean : question
  const summary = `${summaryOf(found)} for ${query.trim()}`
  return unread === 0 ? summary : `${summary}, and some articles are still being read`
}

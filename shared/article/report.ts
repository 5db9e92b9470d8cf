import type { Span } from '../text/span.ts'
import type { CleanText } from './article.ts'

/** What is compared of an article: its headline, where the text states one, and its paragraphs, in the text's order. */
export function reportOf({ headline, body }: Pick<CleanText, 'headline' | 'body'>): Span[] {
  // An inferred headline lies in the body.
  const stated = headline.origin === 'stated' && headline.span !== null ? [headline.span] : []
  return [...stated, ...body].sort((x, y) => x.start - y.start)
}

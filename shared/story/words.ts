import { stem } from '../text/stem.ts'
import { tokenize } from '../text/tokens.ts'
import type { Article } from '../article/article.ts'
import type { Span } from '../text/span.ts'

/** What grouping needs to know of an article. */
export type StoryArticle = Pick<Article, 'id' | 'text' | 'headline' | 'published' | 'language' | 'body'>

/** One word of a report, as the evidence for stories reads it. */
export interface Word extends Span {
  readonly stem: string
  /** Whether it stands with a capital where only names have one. */
  readonly capital: boolean
  /** Whether a sentence, a quotation or a paragraph begins with it. */
  readonly opens: boolean
}

/** What parts words more than a comma does. */
const BREAK = /[.!?…:;。！？“”„«»"]/u
/** Above this share of capitals a phrase is set like a headline, and its capitals say nothing. */
const HEADLINE_CAPITALS = 0.6

/** The words of a report in order: a stated headline first, then the body. */
export function wordsOf({ text, headline, language, body }: StoryArticle): Word[] {
  const stated = headline.origin === 'stated' && headline.span ? [headline.span] : []
  return [...stated, ...body].flatMap((paragraph) => {
    const tokens = tokenize(text, paragraph, language?.value)
    const opens = tokens.map(({ start }, at) => at === 0 || isBreak(text, tokens[at - 1]?.end ?? start, start))
    const capitals = tellingCapitals(text, tokens, opens)
    return tokens.map(({ start, end, folded }, at) => ({
      start,
      end,
      stem: stem(folded),
      capital: capitals[at] === true,
      opens: opens[at] === true,
    }))
  })
}

/** Most words have one space between them, which need not be searched. */
function isBreak(text: string, from: number, to: number): boolean {
  return !(to - from === 1 && text.charAt(from) === ' ') && BREAK.test(text.slice(from, to))
}

/** For each word whether it has a capital, does not open its phrase, and the phrase is not set like a headline. */
function tellingCapitals(text: string, tokens: readonly Span[], opens: readonly boolean[]): boolean[] {
  const capitals = tokens.map(({ start }) => /\p{Lu}/u.test(text.charAt(start)))
  for (let first = 0; first < tokens.length;) {
    let next = first + 1
    while (opens[next] === false) next++
    const count = capitals.slice(first, next).filter(Boolean).length
    capitals[first] = false
    if (count > (next - first) * HEADLINE_CAPITALS) capitals.fill(false, first, next)
    first = next
  }
  return capitals
}

import { stem } from '../text/stem.ts'
import { tokenize } from '../text/tokens.ts'
import type { Article } from '../article/article.ts'
import type { Span } from '../text/span.ts'

/** What grouping needs to know of an article. */
export type StoryArticle = Pick<Article, 'id' | 'text' | 'headline' | 'language' | 'body'>

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
    const phrases: Omit<Word, 'capital'>[][] = []
    let end = paragraph.start
    for (const token of tokenize(text, paragraph, language?.value)) {
      const opens = end === paragraph.start || isBreak(text, end, token.start)
      const word = { start: token.start, end: token.end, stem: stem(token.folded), opens }
      if (opens) phrases.push([word])
      else phrases.at(-1)?.push(word)
      end = token.end
    }
    return phrases.flatMap((phrase) => withCapitals(text, phrase))
  })
}

/** Most words have one space between them, which need not be searched. */
function isBreak(text: string, from: number, to: number): boolean {
  return !(to - from === 1 && text.charAt(from) === ' ') && BREAK.test(text.slice(from, to))
}

function withCapitals(text: string, phrase: readonly Omit<Word, 'capital'>[]): Word[] {
  const isCapital = phrase.map(({ start }) => /\p{Lu}/u.test(text.charAt(start)))
  const tells = isCapital.filter(Boolean).length <= phrase.length * HEADLINE_CAPITALS
  return phrase.map((word, place) => ({ ...word, capital: tells && !word.opens && isCapital[place] === true }))
}

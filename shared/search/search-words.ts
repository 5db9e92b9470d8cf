import { withoutDiacritics } from '../text/diacritics.ts'
import { foldWord } from '../text/fold.ts'
import type { Span } from '../text/span.ts'
import { eachWord } from '../text/words.ts'
import { Forms } from './forms.ts'
import { oneSpelling } from './transliterations.ts'

/** A word where it stands, in the form in which words are searched. */
export interface SearchWord extends Span {
  readonly folded: string
}

/** Letters with a stroke or of two letters in one, which no normal form takes apart. */
const STROKES: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', đ: 'd', ð: 'd', æ: 'ae', œ: 'oe', ı: 'i', þ: 'th' }
const STROKED = /[øłđðæœıþ]/g
const PLAIN = /^[a-z0-9]*$/
const POSSESSIVE = /'s?$/
/** BCP 47 for none that is known: English spelling is left alone. */
const NO_LANGUAGE = 'und'

/**
 * One word as it is searched: as it is compared, without diacritics, possessive and apostrophes, and a name in one spelling. Texts and
 * queries are folded alike, so that whatever spelling stands in either, they meet.
 */
const forms = new Forms((word) => oneSpelling(plainWord(word)))

/**
 * The beginning of a word, as it is typed: a name as it is spelt, and no spelling taken for another, as the whole word may be one that has
 * none.
 */
export function begunWord(typed: string): string {
  return bare(foldWord(typed, NO_LANGUAGE))
}

function plainWord(word: string): string {
  // Whatever the language of the text, as that of a query is not known.
  return bare(foldWord(word))
}

function bare(folded: string): string {
  if (PLAIN.test(folded)) return folded
  const letters = withoutDiacritics(folded).replace(STROKED, (letter) => STROKES[letter] ?? letter)
  return letters.replace(POSSESSIVE, '').replaceAll("'", '') || folded
}

/** The words of a text, or of one span of it, in order; offsets are into `text`. */
export function searchWords(text: string, span: Span = { start: 0, end: text.length }): SearchWord[] {
  const words: SearchWord[] = []
  eachWord(text, span, (start, end) => {
    words.push({ start, end, folded: forms.of(text, start, end) })
  })
  return words
}

/** The words of a text as an index takes them in. */
export function asIndexed(text: string, spans?: readonly Span[]): string {
  return foldedSearchWords(text, spans).join(' ')
}

/** As `searchWords`, of some spans one after the other, without where they stand. */
export function foldedSearchWords(text: string, spans: readonly Span[] = [{ start: 0, end: text.length }]): string[] {
  const words: string[] = []
  for (const span of spans) {
    eachWord(text, span, (start, end) => {
      words.push(forms.of(text, start, end))
    })
  }
  return words
}

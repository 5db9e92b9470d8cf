import { quotations } from '../../shared/text/quotations.ts'
import type { Clause, Filter, Part, Query } from '../../shared/search/query/query.ts'
import { numberOf } from '../../shared/search/numbers.ts'
import { searchWords } from '../../shared/search/search-words.ts'
import type { Span } from '../../shared/text/span.ts'
import type { ReadText } from './cleaned-texts.ts'

/** Whether the filters of a query let a text through, and none of what is excluded stands in it. */
export function isAllowed({ clauses }: Query, text: ReadText | undefined): boolean {
  return text !== undefined && clauses.every((clause) => isLetThrough(clause, text))
}

function isLetThrough({ excluded, either }: Clause, text: ReadText): boolean {
  // Words that are wanted are looked for by themselves.
  if (!excluded && either.every(({ kind }) => kind !== 'filter')) return true
  return either.some((part) => isMet(part, text)) !== excluded
}

function isMet(part: Part, text: ReadText): boolean {
  if (part.kind === 'filter') return isMetBy(part.filter, text)
  const { headline, outlet, byline, body } = text
  // A row of words does not go on from one of these to the next, as in the library.
  const beside = [headline.value, outlet?.value ?? '', byline?.value ?? ''].map((value) => searchWords(value))
  return [...beside, wordsIn(text, body)].some((words) => hasRow(words, part.words))
}

function isMetBy(filter: Filter, text: ReadText): boolean {
  switch (filter.field) {
    case 'outlet':
      return isNamed(text.outlet?.value, filter.words)
    case 'by':
      return isNamed(text.byline?.value, filter.words)
    case 'story':
      return isNamed(text.headline.value, filter.words)
    case 'lang':
      return isNamed(text.language?.value, filter.words)
    case 'quote':
      return quotations(text.text, text.body).some((quotation) => hasRow(wordsIn(text, [quotation]), filter.words))
    case 'number':
      return [...searchWords(text.headline.value), ...wordsIn(text, text.body)].some(
        ({ folded }) => numberOf(folded) >= filter.least && numberOf(folded) <= filter.most,
      )
    case 'date': {
      const day = text.published?.value.slice(0, 'yyyy-mm-dd'.length)
      const { since, until } = filter
      return day !== undefined && (since === null || day >= since) && (until === null || day <= until)
    }
    case 'tag':
    case 'has':
      // What a person says of articles is in their library.
      return false
    case 'is':
      return filter.what === 'unread'
  }
}

function isNamed(name: string | undefined, wanted: readonly string[]): boolean {
  const words = searchWords(name ?? '')
  return wanted.every((typed) => words.some(({ folded }) => folded.startsWith(typed)))
}

function wordsIn({ text }: ReadText, spans: readonly Span[]) {
  return spans.flatMap((span) => searchWords(text, span))
}

function hasRow(words: readonly { readonly folded: string }[], row: readonly string[]): boolean {
  return words.some((_, at) => row.every((word, next) => words[at + next]?.folded === word))
}

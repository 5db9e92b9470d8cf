import Fuse from 'fuse.js'
import type { Span } from '../text/span.ts'
import { FORGIVING } from './forgiving.ts'
import { forgiven, isMistyped } from './typos.ts'
import { WordIndex } from './word-index.ts'
import { holds, wordsOf } from './words.ts'
import type { Word } from './words.ts'

/** What quick open looks through: an article's card, or anything that can be told in the same fields. */
export interface QuickOpenCard {
  readonly headline: { readonly value: string }
  readonly outlet: { readonly value: string } | null
  readonly lede: string
}

/** Where the query's words stand in each field, in order, as spans of that field. */
export type QuickOpenMatches = Readonly<Record<Field, readonly Span[]>>

export interface QuickOpenHit<C extends QuickOpenCard> {
  readonly card: C
  readonly matches: QuickOpenMatches
}

const FIELD_NAMES = ['headline', 'outlet', 'lede'] as const
type Field = (typeof FIELD_NAMES)[number]

/** More than a list that is typed at can show. */
const LONGEST = 50
/** Of so many that hold every word Fuse tells which are the most relevant. */
const CANDIDATES = 200

const FIELDS: Readonly<Record<Field, (card: QuickOpenCard) => string>> = {
  headline: (card) => card.headline.value,
  outlet: (card) => card.outlet?.value ?? '',
  lede: (card) => card.lede,
}

/**
 * Indexes the cards and gives the search in them: for a query the cards that hold every word of it, typing errors
 * forgiven where none holds them as typed, by Fuse's relevance, then in the order given. An empty query finds nothing.
 */
export function quickOpen<C extends QuickOpenCard>(cards: readonly C[]): (query: string) => readonly QuickOpenHit<C>[] {
  const headlines = new WordIndex(cards.map(FIELDS.headline))
  const all = new WordIndex(cards.map((card) => FIELD_NAMES.map((field) => FIELDS[field](card)).join('\n')))
  return (query) => {
    const words = wordsOf(query).map(({ folded }) => folded)
    if (words.length === 0) return []
    const asTyped = all.asTyped(words)
    const found = asTyped.length > 0 ? asTyped : all.asMeant(words)
    // Where they are too many, those that say it in the headline.
    const inHeadline = found.length > CANDIDATES ? headlines.asTyped(words) : []
    const candidates = [...new Set([...inHeadline, ...found])].slice(0, CANDIDATES).sort((a, b) => a - b)
    return byRelevance(
      candidates.flatMap((number) => cards[number] ?? []),
      words,
    )
      .flatMap((card) => {
        const matches = match(card, words)
        return matches === null ? [] : [{ card, matches }]
      })
      .slice(0, LONGEST)
  }
}

/** All of the cards, the most relevant first; those that Fuse would not give come last. */
function byRelevance<C extends QuickOpenCard>(cards: readonly C[], words: readonly string[]): readonly C[] {
  const fuse = new Fuse(cards, {
    keys: [
      { name: 'headline', weight: 4, getFn: FIELDS.headline },
      { name: 'outlet', weight: 3, getFn: FIELDS.outlet },
      { name: 'lede', weight: 1, getFn: FIELDS.lede },
    ],
    ...FORGIVING,
  })
  return [...new Set([...fuse.search(words.join(' ')).map(({ item }) => item), ...cards])]
}

/** Where each word of the query stands in the card; null where one of them does not. */
function match(card: QuickOpenCard, words: readonly string[]): QuickOpenMatches | null {
  const spans: Record<Field, Span[]> = { headline: [], outlet: [], lede: [] }
  const fields = FIELD_NAMES.map((field) => ({ field, words: wordsOf(FIELDS[field](card)) }))
  for (const typed of words) {
    const asTyped = fields.flatMap((each) => places(each, (word) => partOf(word, typed)))
    const limit = forgiven(typed.length)
    const found =
      asTyped.length > 0 || limit === 0
        ? asTyped
        : fields.flatMap((each) => places(each, (word) => (isMistyped(typed, word.folded, limit) ? word : null)))
    if (found.length === 0) return null
    for (const { field, span } of found) spans[field].push(span)
  }
  return { headline: inOrder(spans.headline), outlet: inOrder(spans.outlet), lede: inOrder(spans.lede) }
}

function places({ field, words }: { field: Field; words: readonly Word[] }, place: (word: Word) => Span | null) {
  return words.flatMap((word) => {
    const span = place(word)
    return span === null ? [] : [{ field, span: { start: span.start, end: span.end } }]
  })
}

/** The part of a word that was typed. */
function partOf(word: Word, typed: string): Span | null {
  if (!holds(word.folded, typed)) return null
  const at = word.folded.indexOf(typed)
  // Folding may have changed the length; then the place within the word is not known.
  if (word.folded.length !== word.end - word.start) return word
  return { start: word.start + at, end: word.start + at + typed.length }
}

/** Sorted, those that overlap or touch joined. */
function inOrder(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (last === undefined || span.start > last.end) joined.push(span)
    else joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
  }
  return joined
}

import Fuse from 'fuse.js'
import type { Span } from '../text/span.ts'
import { forgiven, isMistyped } from './typos.ts'

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
/** Fuse sets these apart from the rest; which of them hold every word is decided here. */
const CANDIDATES = 200
const WORD = /[\p{L}\p{M}\p{N}_]+/gu
const DIACRITICS = /\p{M}/gu

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
  const index = indexOf(cards)
  return (query) => {
    const words = wordsOf(query).map(({ folded }) => folded)
    if (words.length === 0) return []
    const exact: QuickOpenHit<C>[] = []
    const mistyped: QuickOpenHit<C>[] = []
    for (const { item: card } of index.search(words.join(' '), { limit: CANDIDATES })) {
      const found = match(card, words)
      if (found !== null) (found.exact ? exact : mistyped).push({ card, matches: found.matches })
    }
    return (exact.length > 0 ? exact : mistyped).slice(0, LONGEST)
  }
}

function indexOf<C extends QuickOpenCard>(cards: readonly C[]): Fuse<C> {
  return new Fuse(cards, {
    keys: [
      { name: 'headline', weight: 4, getFn: FIELDS.headline },
      { name: 'outlet', weight: 3, getFn: FIELDS.outlet },
      { name: 'lede', weight: 1, getFn: FIELDS.lede },
    ],
    useTokenSearch: true,
    tokenMatch: 'all',
    ignoreDiacritics: true,
    ignoreLocation: true,
    // Two letters of five, which lets two swapped neighbours through.
    threshold: 0.4,
  })
}

interface Found {
  readonly exact: boolean
  readonly matches: QuickOpenMatches
}

/** Where each word of the query stands in the card; null where one of them does not. */
function match(card: QuickOpenCard, words: readonly string[]): Found | null {
  const spans: Record<Field, Span[]> = { headline: [], outlet: [], lede: [] }
  const fields = FIELD_NAMES.map((field) => ({ field, words: wordsOf(FIELDS[field](card)) }))
  let exact = true
  for (const typed of words) {
    const asTyped = fields.flatMap((each) => places(each, (word) => partOf(word, typed)))
    const limit = forgiven(typed.length)
    const found =
      asTyped.length > 0 || limit === 0
        ? asTyped
        : fields.flatMap((each) => places(each, (word) => (isMistyped(typed, word.folded, limit) ? word : null)))
    if (found.length === 0) return null
    exact &&= asTyped.length > 0
    for (const { field, span } of found) spans[field].push(span)
  }
  return {
    exact,
    matches: { headline: inOrder(spans.headline), outlet: inOrder(spans.outlet), lede: inOrder(spans.lede) },
  }
}

interface Word extends Span {
  /** Without case and diacritics. */
  readonly folded: string
}

function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    folded: word.normalize('NFD').replace(DIACRITICS, '').toLowerCase(),
  }))
}

function places({ field, words }: { field: Field; words: readonly Word[] }, place: (word: Word) => Span | null) {
  return words.flatMap((word) => {
    const span = place(word)
    return span === null ? [] : [{ field, span: { start: span.start, end: span.end } }]
  })
}

/** The part of a word that was typed. One or two letters count at its beginning only: they are within most words. */
function partOf(word: Word, typed: string): Span | null {
  const at = word.folded.indexOf(typed)
  if (at < 0 || (at > 0 && typed.length < 3)) return null
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

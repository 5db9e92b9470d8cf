import type { FilterPart, Part, Query, WordsPart } from '../query/query.ts'
import { begunWord, searchWords } from '../search-words.ts'

/** A word that is wanted, and what else is taken for it. */
export interface WantedWord {
  readonly exact: string
  /** What other words begin with that are taken too, while it is being typed; null where it is whole. */
  readonly beginning: string | null
  /** Words that may have been meant. */
  readonly meant: readonly string[]
}

/** Words that stand in a row. */
export interface WantedRow {
  readonly words: readonly WantedWord[]
  /** The part of the query that asks for it. */
  readonly part: WordsPart | FilterPart
  readonly isPhrase: boolean
}

/** One of these rows is wanted. */
export interface WantedClause {
  readonly rows: readonly WantedRow[]
  /** How much it tells that a text has it, in nats: more where few texts do. */
  readonly weight: number
  /** Where in the query it stands, counted in clauses: a word that is said again is wanted once. */
  readonly at: readonly number[]
}

/** The words that a text must have to answer, in the order of the query. */
export type Wanted = readonly WantedClause[]

/** How rare a word is, in nats. */
export type RarityOf = (word: string) => number

/** What is known of the words that there are. */
export interface WordsKnown {
  readonly rarityOf: RarityOf
  /** The words that are a number. */
  readonly speltAs: (number: number) => readonly string[]
}

/** The numbers of the clauses in the order of the query, one that is said again as often as it is. */
export function orderOf(wanted: Wanted): number[] {
  const order: number[] = []
  for (const [clause, { at }] of wanted.entries()) for (const place of at) order[place] = clause
  return order
}

/** What of a query asks for words in the text. Filters ask for none, but for what was said and for a number. */
export function wantedOf({ clauses, isOpen, text }: Query, { rarityOf, speltAs }: WordsKnown): Wanted {
  const isLast = (part: WordsPart): boolean => isOpen && part.end === text.length
  const merged = new Map<string, { rows: readonly WantedRow[]; weight: number; at: number[] }>()
  let at = 0
  for (const { excluded, either } of clauses) {
    if (excluded) continue
    const rows = either.map((part) => rowsOf(part, { isLast, speltAs }))
    // Where a filter will do instead, no word is wanted.
    if (rows.some(({ length }) => length === 0)) continue
    const all = rows.flat()
    const key = JSON.stringify(all.map(({ words, isPhrase }) => [words, isPhrase]))
    const same = merged.get(key)
    if (same === undefined) merged.set(key, { rows: all, weight: weightOf(all, rarityOf), at: [at] })
    else same.at.push(at)
    at++
  }
  return [...merged.values()]
}

/** The same with what else may have been meant by each word. */
export function withMeant(
  wanted: Wanted,
  meantBy: (word: WantedWord) => readonly string[],
  rarityOf: RarityOf,
): Wanted {
  return wanted.map((clause) => {
    const rows = clause.rows.map((row) => ({
      ...row,
      words: row.isPhrase ? row.words : row.words.map((word) => ({ ...word, meant: meantBy(word) })),
    }))
    // A word that no article has is not rare where a common one was meant.
    const rarities = rows.flatMap(({ words }) => words.flatMap(({ meant }) => meant.map(rarityOf)))
    return { ...clause, rows, weight: Math.min(clause.weight, ...rarities) }
  })
}

/** What any of the rows tells. */
function weightOf(rows: readonly WantedRow[], rarityOf: RarityOf): number {
  return Math.min(...rows.map(({ words }) => words.reduce((sum, { exact }) => sum + rarityOf(exact), 0)))
}

interface Reading {
  readonly isLast: (part: WordsPart) => boolean
  readonly speltAs: WordsKnown['speltAs']
}

/** The rows that a part asks for; none where it asks for no words. */
function rowsOf(part: Part, { isLast, speltAs }: Reading): WantedRow[] {
  if (part.kind !== 'filter') {
    const open = isLast(part) ? part : null
    const words = part.words.map((word, at) => wordOf(word, at === part.words.length - 1 ? open : null))
    return [{ words, part, isPhrase: part.kind === 'phrase' }]
  }
  const { filter } = part
  const row = (...words: readonly string[]): WantedRow => ({
    words: words.map((word) => wordOf(word, null)),
    part,
    isPhrase: true,
  })
  if (filter.field === 'quote') return [row(...filter.words)]
  if (filter.field !== 'number' || filter.least !== filter.most) return []
  return speltAs(filter.least).map((word) => row(word))
}

/** `open`: the part at the end of which the word is being typed. */
function wordOf(exact: string, open: WordsPart | null): WantedWord {
  return { exact, beginning: open === null ? null : begunWord(lastWordOf(open)), meant: [] }
}

/** As it was typed: what a mark or the rules of a script parted from it stands in words of its own. */
function lastWordOf({ text, words }: WordsPart): string {
  return words.length === 1 ? text : text.slice(searchWords(text).at(-1)?.start ?? 0)
}

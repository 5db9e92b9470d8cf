import type { Clause, FilterPart, Query, WordsPart } from '../query/query.ts'
import { begunWord } from '../search-words.ts'

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
}

/** The words that a text must have to answer, in the order of the query. */
export type Wanted = readonly WantedClause[]

/** How rare a word is, in nats. */
export type RarityOf = (word: string) => number

/** What of a query asks for words in the text. Filters ask for none, but for what was said and for a number. */
export function wantedOf({ clauses, isOpen, text }: Query, rarityOf: RarityOf): Wanted {
  return clauses.flatMap((clause) => {
    if (clause.excluded) return []
    const rows = rowsOf(clause, (part) => isOpen && part.end === text.length)
    // Where a filter will do instead, no word is wanted.
    return rows.length < clause.either.length ? [] : [{ rows, weight: weightOf(rows, rarityOf) }]
  })
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
    return { rows, weight: Math.min(clause.weight, ...rarities) }
  })
}

/** What any of the rows tells. */
function weightOf(rows: readonly WantedRow[], rarityOf: RarityOf): number {
  return Math.min(...rows.map(({ words }) => words.reduce((sum, { exact }) => sum + rarityOf(exact), 0)))
}

function rowsOf({ either }: Clause, isLast: (part: WordsPart) => boolean): WantedRow[] {
  return either.flatMap((part): WantedRow[] => {
    if (part.kind !== 'filter') {
      const open = isLast(part)
      return [
        {
          words: part.words.map((word, at) => wordOf(word, open && at === part.words.length - 1 ? part : null)),
          part,
          isPhrase: part.kind === 'phrase',
        },
      ]
    }
    const { filter } = part
    if (filter.field === 'quote')
      return [{ words: filter.words.map((word) => wordOf(word, null)), part, isPhrase: true }]
    if (filter.field === 'number' && filter.least === filter.most) {
      return [{ words: [wordOf(String(filter.least), null)], part, isPhrase: true }]
    }
    return []
  })
}

/** `open`: the part at the end of which the word is being typed. */
function wordOf(exact: string, open: WordsPart | null): WantedWord {
  const typed = open === null ? null : /[^\s\p{Pd}]*$/u.exec(open.text)?.[0]
  return { exact, beginning: typed === null || typed === undefined ? null : begunWord(typed), meant: [] }
}

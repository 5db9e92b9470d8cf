import type { Part } from '../../../shared/search/query/query.ts'
import type { Vocabulary } from '../../../shared/search/vocabulary.ts'
import type { Wanted, WantedClause, WantedRow, WantedWord } from '../../../shared/search/match/wanted.ts'

/** What is looked through for words that are not asked of one field. */
const ALL = '{headline outlet byline body}'
/** Of more words that begin so, all is looked through that does: to name them would take longer. */
const MOST_NAMED = 48
/** Of a beginning that so many articles have, counted word by word, only the most frequent words are looked for. */
const TOO_MANY = 20_000
const TOO_MANY_SHORT = 5000
/** How many words may stand between those that are near, and between those of a sentence or two. */
const WITHIN = { near: 10, wide: 30 } as const
const SHORTEST_BEGINNING = 3
/** Alternatives of one clause; FTS5 takes a few more. */
const MOST_ROWS = 60

/** Expressions of FTS5 for what is wanted. */
export class MatchExpression {
  readonly #vocabulary: Vocabulary | null

  constructor(vocabulary: Vocabulary | null) {
    this.#vocabulary = vocabulary
  }

  /** Every clause, in any of the fields. */
  all(wanted: Wanted, columns = ALL): string {
    return wanted.map((clause) => this.#clause(clause, columns)).join(' AND ')
  }

  /** The words in a row, or near each other; null where they have alternatives, or are one. One that is hardly begun is left out. */
  together(wanted: Wanted, holding: keyof typeof WITHIN | 'phrase'): string | null {
    const rows = wanted.flatMap(({ rows: each }) => (each.length === 1 ? each.map((row) => row.words) : []))
    if (rows.length < wanted.length) return null
    const last = rows.at(-1)?.at(-1)
    const isBegun = (last?.beginning?.length ?? 0) > SHORTEST_BEGINNING
    const isLong = holding === 'phrase' && isBegun
    const whole = last?.beginning === null || isLong ? rows : [...rows.slice(0, -1), rows.at(-1)?.slice(0, -1) ?? []]
    const spelt = whole.filter((row) => row.length > 0).map((row) => row.map(({ exact }) => exact).join(' '))
    if (spelt.length < 2 && (spelt[0] ?? '').split(' ').length < 2) return null
    if (holding !== 'phrase')
      return spelt.length < 2 ? null : `NEAR(${spelt.map(quoted).join(' ')}, ${WITHIN[holding]})`
    const words = spelt.join(' ').split(' ')
    if (isLong) words[words.length - 1] = last?.beginning ?? ''
    return `${ALL} : ${quoted(words.join(' '))}${isLong ? ' *' : ''}`
  }

  /** A part of the query that only the index can tell; null for any other. */
  part(part: Part): string | null {
    if (part.kind !== 'filter') return `${ALL} : ${quoted(part.words.join(' '))}`
    const { filter } = part
    switch (filter.field) {
      case 'by':
        return `{byline} : (${filter.words.map((word) => `${quoted(word)} *`).join(' AND ')})`
      case 'quote':
        return `{quoted} : ${quoted(filter.words.join(' '))}`
      case 'lang':
        return `{language} : ${quoted(filter.words.join(' '))}`
      case 'number': {
        const numbers = this.#vocabulary?.numbersBetween(filter.least, filter.most) ?? []
        const all = numbers.length === 0 ? [String(filter.least)] : numbers
        return `{headline body} : (${all.map(quoted).join(' OR ')})`
      }
      case 'outlet':
      case 'story':
      case 'tag':
      case 'date':
      case 'has':
      case 'is':
        return null
    }
  }

  #clause({ rows }: WantedClause, columns: string): string {
    return `${columns} : (${rows
      .slice(0, MOST_ROWS)
      .map((row) => this.#row(row))
      .join(' OR ')})`
  }

  #row({ words }: WantedRow): string {
    const [word] = words
    if (word !== undefined && words.length === 1) return `(${this.#word(word)})`
    const beginning = words.at(-1)?.beginning ?? ''
    if (beginning.length < SHORTEST_BEGINNING) return phrase(words)
    return `${quoted([...words.slice(0, -1).map(({ exact }) => exact), beginning].join(' '))} *`
  }

  #word({ exact, beginning, meant }: WantedWord): string {
    const named = [exact, ...meant]
    if (beginning === null) return named.map(quoted).join(' OR ')
    const begun = this.#vocabulary?.startingWith(beginning)
    const isLong = beginning.length >= SHORTEST_BEGINNING
    if (
      begun !== undefined &&
      (begun.words.length < MOST_NAMED || begun.articles > (isLong ? TOO_MANY : TOO_MANY_SHORT))
    ) {
      return [...new Set([...named, ...begun.words])].map(quoted).join(' OR ')
    }
    if (begun === undefined && !isLong) return named.map(quoted).join(' OR ')
    return `${named.map(quoted).join(' OR ')} OR ${quoted(beginning)} *`
  }
}

function phrase(words: readonly WantedWord[]): string {
  return quoted(words.map(({ exact }) => exact).join(' '))
}

/** What stands in quotation marks is no operator. */
function quoted(words: string): string {
  return `"${words.replaceAll('"', '""')}"`
}

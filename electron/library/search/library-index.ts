import type { Holding, SearchIndex } from '../../../shared/search/find.ts'
import type { SearchedText } from '../../../shared/search/match/match.ts'
import type { Wanted } from '../../../shared/search/match/wanted.ts'
import type { Query } from '../../../shared/search/query/query.ts'
import type { Vocabulary } from '../../../shared/search/vocabulary.ts'
import type { Searchable } from '../catalog.ts'
import type { SearchIndexed } from '../store/searched.ts'
import { isFilter } from './filters.ts'
import type { Filters, IsLetThrough } from './filters.ts'
import { IndexRows } from './index-rows.ts'
import { MatchExpression } from './match-expression.ts'
import { mostTelling, rowsOf, weightOf } from './telling.ts'
import type { TextsLookedAt } from './texts-looked-at.ts'

/** So many candidates are looked at in their texts: a page or two of what is found. */
const LOOKS_AT = 32
/** Of words that more articles have, counted word by word, the index is not asked for the most relevant: it looks at each of them. */
const MOST_WEIGHED = 2500
/** Where fewer rare words than these are wanted, so many common ones are taken two and two. */
const FEWEST_RARE = 3
const MOST_PAIRED = 4
/** Of words that more articles have, so many of the latest are enough: nobody reads more, and most type on. */
const MOST_COUNTED = 5000
const ENOUGH = 2000
/** Rarer words tell which articles have most of a query; more would only take time. */
const MOST_TELLING = 6
/** The index is asked for no more at a time: FTS5 has its limits, and the texts tell the rest. */
const MOST_CLAUSES = 40
/** Where filters let no more through, the index may be asked of each of them: it need not go through all others. */
const FEW_LET_THROUGH = 300
/** To ask of one article by itself takes as long as to go through so many. */
const ASKED_BY_ITSELF = 50

interface Parts {
  readonly query: Query
  readonly searchable: Searchable
  readonly searched: SearchIndexed
  readonly texts: TextsLookedAt
  readonly filters: Filters
  readonly vocabulary: Vocabulary | null
  readonly pause: () => Promise<void>
  /** Whether all are wanted, however many: the oldest may be among the last. */
  readonly counts: boolean
}

/** The library as one query looks in it: with its filters. */
export class LibraryIndex implements SearchIndex {
  readonly looksAt = LOOKS_AT
  readonly vocabulary: Vocabulary | null
  readonly pause: () => Promise<void>
  /** Whether there may be more articles than were given. */
  isCut = false
  readonly #searchable: Searchable
  readonly #texts: TextsLookedAt
  readonly #expression: MatchExpression
  readonly #rows: IndexRows
  readonly #isLetThrough: IsLetThrough
  #letThrough: readonly number[] | null = null
  /** What the filters let through, the latest first, where that is few. */
  readonly #few: readonly number[] | null
  /** Whether all are wanted, however many. */
  readonly #counts: boolean

  private constructor(
    parts: Parts,
    asked: { readonly rows: IndexRows; readonly expression: MatchExpression; readonly isLetThrough: IsLetThrough },
  ) {
    this.vocabulary = parts.vocabulary
    this.pause = parts.pause
    this.#searchable = parts.searchable
    this.#texts = parts.texts
    this.#expression = asked.expression
    this.#rows = asked.rows
    this.#isLetThrough = asked.isLetThrough
    this.#counts = parts.counts
    const few = parts.query.clauses.some(isFilter) ? this.everything() : null
    this.#few = few === null || few.length > FEW_LET_THROUGH ? null : few.toSorted((a, b) => b - a)
  }

  /** Rejects as the pause does. */
  static async of(parts: Parts): Promise<LibraryIndex> {
    const { query, searchable, searched, vocabulary, pause } = parts
    let last = 0
    for (const row of searchable.lines.keys()) last = Math.max(last, row)
    const rows = new IndexRows(searched, last, pause)
    const expression = new MatchExpression(vocabulary)
    const isLetThrough = await parts.filters.of(query, { searchable, vocabulary, rows, expression, pause })
    return new LibraryIndex(parts, { rows, expression, isLetThrough })
  }

  get size(): number {
    return this.#searchable.lines.size
  }

  async candidates(wanted: Wanted, holding: Holding, most: number): Promise<readonly number[]> {
    switch (holding) {
      case 'all':
        return this.#all(wanted, most)
      case 'headline':
        return (
          await this.#latest(
            this.#expression.all(mostTelling(wanted, MOST_CLAUSES), this.size, '{headline}'),
            wanted,
            most,
          )
        ).listed
      case 'any':
        return this.#any(wanted, most)
      case 'phrase':
      case 'near':
      case 'wide': {
        const expression = wanted.length > MOST_CLAUSES ? null : this.#expression.together(wanted, holding)
        return expression === null ? [] : (await this.#latest(expression, wanted, most)).listed
      }
    }
  }

  textOf(article: number): SearchedText | undefined {
    return this.#texts.get(article, this.#searchable)
  }

  /** Every article that the filters let through, the latest first. */
  everything(): readonly number[] {
    this.#letThrough ??= Array.from(this.#searchable.lines.values())
      .filter(this.#isLetThrough)
      .map(({ article }) => article)
    return this.#letThrough
  }

  async #all(wanted: Wanted, most: number): Promise<readonly number[]> {
    const expression = this.#expression.all(mostTelling(wanted, MOST_CLAUSES), this.size)
    // Where even the rarest is common, nobody reads to the end.
    const isCommon = this.#fewest(wanted) > MOST_COUNTED
    const enough = !this.#counts && isCommon ? Math.min(most, ENOUGH) : most
    const { listed, isCut } = await this.#latest(expression, wanted, enough)
    if (isCut && enough < most) this.isCut = true
    if (listed.length <= LOOKS_AT || this.#occurrences(wanted) > MOST_WEIGHED) return listed
    const best = this.#listed(await this.#rows.best(expression, MOST_WEIGHED)).slice(0, 2 * LOOKS_AT)
    return [...new Set([...best, ...listed])]
  }

  /** Those that have the most of it by weight, of the rarest clauses; two common ones together count as one rare one. */
  async #any(wanted: Wanted, most: number): Promise<readonly number[]> {
    const telling = mostTelling(wanted, MOST_TELLING).toSorted((a, b) => b.weight - a.weight)
    const rare = telling.filter((clause) => this.#occurrences([clause]) <= MOST_WEIGHED)
    const sets: Wanted[] = rare.map((clause) => [clause])
    const others = telling.filter((clause) => !rare.includes(clause)).slice(0, MOST_PAIRED)
    if (rare.length < FEWEST_RARE)
      for (const [at, one] of others.entries()) for (const other of others.slice(at + 1)) sets.push([one, other])
    const weights = new Map<number, number>()
    const weigh = (articles: readonly number[], weight: number): void => {
      for (const article of articles) weights.set(article, (weights.get(article) ?? 0) + weight)
    }
    for (const set of sets) {
      const { listed } = await this.#latest(this.#expression.all(set, this.size), set, MOST_WEIGHED)
      weigh(listed, weightOf(set))
    }
    // A quotation that is remembered by half has some words in a row as they were, common as each of them may be.
    for (const row of rowsOf(wanted)) {
      const { listed } = await this.#latest(this.#expression.row(row), row, MOST_WEIGHED)
      weigh(listed, Math.log((this.size + 1) / (listed.length + 1)))
    }
    const found = [...weights].sort(([x, a], [y, b]) => b - a || y - x).map(([article]) => article)
    return found.slice(0, most)
  }

  /** So many of the listed articles that an expression of what is wanted is true of, the latest first, and whether there may be more. */
  async #latest(
    expression: string,
    wanted: Wanted,
    enough: number,
  ): Promise<{ readonly listed: readonly number[]; readonly isCut: boolean }> {
    if (this.#few !== null && this.#few.length * ASKED_BY_ITSELF < this.#fewest(wanted)) {
      const among = await this.#rows.among(expression, this.#few)
      return { listed: among.slice(0, enough), isCut: among.length > enough }
    }
    const listed: number[] = []
    for await (const { rows, isLast } of this.#rows.latest(expression, enough)) {
      for (const article of rows) if (this.#isListed(article)) listed.push(article)
      if (listed.length > enough || (listed.length === enough && !isLast)) {
        return { listed: listed.slice(0, enough), isCut: true }
      }
    }
    return { listed, isCut: false }
  }

  /** How many articles have the rarest of what is wanted, each word counted by itself: so many are gone through. */
  #fewest(wanted: Wanted): number {
    return Math.min(...wanted.map((clause) => this.#occurrences([clause])))
  }

  /** How many articles have each of the words, together: what it takes to weigh them. */
  #occurrences(wanted: Wanted): number {
    const { vocabulary } = this
    if (vocabulary === null) return Infinity
    const words = wanted.flatMap(({ rows }) => rows.flatMap((row) => row.words))
    return words.reduce(
      (sum, { exact, beginning, meant }) =>
        sum +
        [exact, ...meant].reduce((all, word) => all + vocabulary.count(word), 0) +
        (beginning === null ? 0 : vocabulary.startingWith(beginning).articles),
      0,
    )
  }

  #listed(articles: readonly number[]): number[] {
    return articles.filter((article) => this.#isListed(article))
  }

  /** It may be removed, an older version, or put apart or together with others; and the filters may not let it through. */
  #isListed(article: number): boolean {
    const line = this.#searchable.lines.get(article)
    return line !== undefined && this.#isLetThrough(line)
  }
}

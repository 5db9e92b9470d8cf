import type { Holding, SearchIndex } from '../../../shared/search/find.ts'
import type { SearchedText } from '../../../shared/search/match/match.ts'
import type { Wanted } from '../../../shared/search/match/wanted.ts'
import type { Clause, Query } from '../../../shared/search/query/query.ts'
import type { Vocabulary } from '../../../shared/search/vocabulary.ts'
import type { Searchable } from '../catalog.ts'
import type { SearchIndexed } from '../store/searched.ts'
import { isLetThroughBy } from './filters.ts'
import type { IsLetThrough } from './filters.ts'
import { MatchExpression } from './match-expression.ts'
import type { TextsLookedAt } from './texts-looked-at.ts'

/** So many candidates are looked at in their texts: a page or two of what is found. */
const LOOKS_AT = 32
/** Of words that more articles have, counted word by word, the index is not asked for the most relevant: it looks at each of them. */
const MOST_WEIGHED = 2500
/** Where fewer rare words than these are wanted, so many common ones are taken two and two. */
const FEWEST_RARE = 3
const MOST_PAIRED = 4
/** Rows that are looked through at a time. */
const AT_ONCE = 25_000
/** Of words that more articles have, so many of the latest are enough: nobody reads more, and most type on. */
const MOST_COUNTED = 5000
const ENOUGH = 2000
/** Rarer words tell which articles have most of a query; more would only take time. */
const MOST_TELLING = 6
/** The index is asked for no more at a time: FTS5 has its limits, and the texts tell the rest. */
const MOST_CLAUSES = 40

/** The library as one query looks in it: with its filters. */
export class LibraryIndex implements SearchIndex {
  readonly looksAt = LOOKS_AT
  readonly vocabulary: Vocabulary | null
  readonly pause: () => Promise<void>
  /** Whether there may be more articles than were given. */
  isCut = false
  readonly #searchable: Searchable
  readonly #searched: SearchIndexed
  readonly #texts: TextsLookedAt
  readonly #expression: MatchExpression
  readonly #isLetThrough: IsLetThrough
  readonly #last: number
  readonly #hasFilters: boolean
  /** Whether all are wanted, however many. */
  readonly #counts: boolean

  constructor(parts: {
    readonly query: Query
    readonly searchable: Searchable
    readonly searched: SearchIndexed
    readonly texts: TextsLookedAt
    readonly vocabulary: Vocabulary | null
    readonly pause: () => Promise<void>
    /** Whether all are wanted, however many: the oldest may be among the last. */
    readonly counts: boolean
  }) {
    this.vocabulary = parts.vocabulary
    this.pause = parts.pause
    this.#searchable = parts.searchable
    this.#searched = parts.searched
    this.#texts = parts.texts
    this.#expression = new MatchExpression(parts.vocabulary)
    let last = 0
    for (const row of parts.searchable.lines.keys()) last = Math.max(last, row)
    this.#last = last
    this.#isLetThrough = this.#filterOf(parts.query)
    this.#hasFilters = parts.query.clauses.some(isFilter)
    this.#counts = parts.counts
  }

  get size(): number {
    return this.#searchable.lines.size
  }

  async candidates(wanted: Wanted, holding: Holding, most: number): Promise<readonly number[]> {
    switch (holding) {
      case 'all':
        return this.#all(wanted, most)
      case 'headline':
        return this.#listed(
          this.#searched.latest(
            this.#expression.all(mostTelling(wanted, MOST_CLAUSES), '{headline}'),
            0,
            this.#last,
            most,
          ),
        )
      case 'any':
        return this.#any(wanted, most)
      case 'phrase':
      case 'near':
      case 'wide': {
        const expression = wanted.length > MOST_CLAUSES ? null : this.#expression.together(wanted, holding)
        return expression === null ? [] : this.#listed(this.#searched.latest(expression, 0, this.#last, most))
      }
    }
  }

  textOf(article: number): SearchedText | undefined {
    return this.#texts.get(article, this.#searchable)
  }

  /** Every article that the filters let through, the latest first. */
  everything(): number[] {
    return Array.from(this.#searchable.lines.values())
      .filter(this.#isLetThrough)
      .map(({ article }) => article)
  }

  async #all(wanted: Wanted, most: number): Promise<readonly number[]> {
    const expression = this.#expression.all(mostTelling(wanted, MOST_CLAUSES))
    // Where even the rarest is common, nobody reads to the end.
    const fewest = Math.min(...wanted.map((clause) => this.#occurrences([clause])))
    const enough = !this.#counts && fewest > MOST_COUNTED ? Math.min(most, ENOUGH) : most
    const found: number[] = []
    for (let upTo = this.#last; upTo > 0 && found.length < enough; upTo -= AT_ONCE) {
      await this.pause()
      found.push(
        ...this.#listed(
          this.#searched.latest(expression, Math.max(0, upTo - AT_ONCE), upTo, this.#hasFilters ? AT_ONCE : enough),
        ),
      )
    }
    if (enough < most && found.length >= enough) this.isCut = true
    const listed = found.slice(0, enough)
    if (found.length <= LOOKS_AT || this.#occurrences(wanted) > MOST_WEIGHED) return listed
    return [...new Set([...this.#listed(this.#searched.best(expression, 2 * LOOKS_AT)), ...listed])]
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
    for (const set of sets) {
      await this.pause()
      const weight = set.reduce((sum, clause) => sum + clause.weight, 0)
      for (const article of this.#searched.latest(this.#expression.all(set), 0, this.#last, MOST_WEIGHED)) {
        weights.set(article, (weights.get(article) ?? 0) + weight)
      }
    }
    const found = [...weights].sort(([x, a], [y, b]) => b - a || y - x).map(([article]) => article)
    return this.#listed(found).slice(0, most)
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
    return articles.filter((article) => {
      const line = this.#searchable.lines.get(article)
      return line !== undefined && this.#isLetThrough(line)
    })
  }

  #filterOf({ clauses }: Query): IsLetThrough {
    const filters = clauses.filter(isFilter).map((clause) => this.#clause(clause))
    return (line) => filters.every((isLetThrough) => isLetThrough(line))
  }

  #clause({ excluded, either }: Clause): IsLetThrough {
    const any = either.map((part): IsLetThrough => {
      const known = part.kind === 'filter' ? isLetThroughBy(part.filter, this.#searchable) : null
      if (known !== null) return known
      const expression = this.#expression.part(part)
      const having = new Set(expression === null ? [] : this.#searched.latest(expression, 0, this.#last, this.#last))
      return ({ article }) => having.has(article)
    })
    return (line) => any.some((isLetThrough) => isLetThrough(line)) !== excluded
  }
}

/** So many of the clauses that weigh most, in the order of the query. */
function mostTelling(wanted: Wanted, most: number): Wanted {
  if (wanted.length <= most) return wanted
  const least = wanted.map(({ weight }) => weight).sort((a, b) => b - a)[most - 1] ?? 0
  return wanted.filter(({ weight }) => weight >= least).slice(0, most)
}

function isFilter({ excluded, either }: Clause): boolean {
  return excluded || either.some(({ kind }) => kind === 'filter')
}

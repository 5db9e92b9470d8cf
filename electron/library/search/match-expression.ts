import type { Part } from '../../../shared/search/query/query.ts'
import type { Vocabulary } from '../../../shared/search/vocabulary.ts'
import { orderOf } from '../../../shared/search/match/wanted.ts'
import type { Wanted, WantedClause, WantedRow, WantedWord } from '../../../shared/search/match/wanted.ts'

/** What is looked through for words that are not asked of one field. */
const ALL = '{headline outlet byline body}'
/** Of more words that begin so, all is looked through that does: to name them would take longer. */
const MOST_NAMED = 48
/** Of a beginning that so many articles have, counted word by word, only the most frequent words are looked for. */
const TOO_MANY = 20_000
const TOO_MANY_SHORT = 5000
/** Of words that begin so an article has so many on average: hardly one has none, and the texts that are looked at tell. */
const HELD_BY_ALL = 3
/** How many words may stand between those that are near, and between those of a sentence or two. */
const WITHIN = { near: 10, wide: 30 } as const
const SHORTEST_BEGINNING = 3
/** Of words that begin so in headlines, so many are named: each takes as long as the first. */
const FEW_NAMED = 12
const FEWEST_BEFORE = 2
/** Of a row of more words only the first are looked for: the texts tell the rest. */
const LONGEST_ROW = 8
/** And so many of a row that must be there as it is: some that are not looked at might have no more of it. */
const LONGEST_PHRASE = 24
/** Alternatives of one clause; FTS5 takes a few more. */
const MOST_ROWS = 60
/** Alternatives that are looked for at a time: each is looked at for each article. */
const MOST_ALTERNATIVES = 200
/** Other spellings of words that stand together; each takes as long as the first. */
const MOST_SPELT = 12
/** A beginning that so few articles have is looked for as it is: words may have come of which nothing is known yet. */
const FEW_BEGUN = 1000

/** Expressions of FTS5 for what is wanted. */
export class MatchExpression {
  readonly #vocabulary: Vocabulary | null

  constructor(vocabulary: Vocabulary | null) {
    this.#vocabulary = vocabulary
  }

  /** Every clause, in any of the fields; but for one that is hardly begun, and that nearly all of `articles` have in some way. */
  all(wanted: Wanted, articles: number, columns = ALL): string {
    const telling = wanted.filter((clause) => !this.#isHeldByAll(clause, articles))
    return (telling.length > 0 ? telling : wanted).map((clause) => this.#clause(clause, columns)).join(' AND ')
  }

  #isHeldByAll({ rows: [row, ...others] }: WantedClause, articles: number): boolean {
    const beginning = row?.words.length === 1 && others.length === 0 ? row.words[0]?.beginning : null
    if (beginning === undefined || beginning === null || this.#vocabulary === null) return false
    return this.#vocabulary.startingWith(beginning).articles > Math.max(TOO_MANY, HELD_BY_ALL * articles)
  }

  /** The words in a row, or near each other; null where they have alternatives, or are one. One that is hardly begun is left out. */
  together(wanted: Wanted, holding: keyof typeof WITHIN | 'phrase'): string | null {
    if (wanted.some(({ rows: { length } }) => length > 1)) return null
    // What is said twice is twice in a row, and once near the others.
    const clauses = holding === 'phrase' ? orderOf(wanted).flatMap((clause) => wanted[clause] ?? []) : wanted
    const rows = clauses.flatMap(({ rows: each }) => each.map((row) => row.words))
    const last = rows.at(-1)?.at(-1)
    const isBegun = (last?.beginning?.length ?? 0) > SHORTEST_BEGINNING
    const isLong = holding === 'phrase' && isBegun
    const whole = last?.beginning === null || isLong ? rows : [...rows.slice(0, -1), rows.at(-1)?.slice(0, -1) ?? []]
    const spelt = this.#spelt(whole.filter((row) => row.length > 0))
    const [first = []] = spelt
    if (first.flat().length < 2) return null
    if (holding !== 'phrase') {
      const near = spelt.map((each) => `NEAR(${each.map(phrase).join(' ')}, ${WITHIN[holding]})`)
      return first.length < 2 ? null : near.join(' OR ')
    }
    const phrases = spelt.map((each) => phrase(each.flat().slice(0, LONGEST_ROW)))
    if (isLong && first.flat().length <= LONGEST_ROW)
      phrases.push(`${phrase([...first.flat().slice(0, -1), last?.beginning ?? ''])} *`)
    return `${ALL} : (${phrases.join(' OR ')})`
  }

  /** The words as they may be spelt: first as is likely, then with one of them as it may have been meant. */
  #spelt(rows: readonly (readonly WantedWord[])[]): string[][][] {
    // What no article has is only a mistake.
    const options = rows.map((row) =>
      row.map(({ exact, meant }) =>
        meant.length > 0 && this.#vocabulary?.count(exact) === 0 ? meant : [exact, ...meant],
      ),
    )
    const first = options.map((row) => row.map(([word = '']) => word))
    const others = options.flatMap((row, at) =>
      row.flatMap((words, place) =>
        words.slice(1).map((word) => first.map((each, index) => (index === at ? each.with(place, word) : each))),
      ),
    )
    return [first, ...others.slice(0, MOST_SPELT)]
  }

  /** The words in a row, as they were typed, each clause by its first alternative. */
  row(wanted: Wanted): string {
    const words = wanted.flatMap(({ rows: [row] }) => row?.words.map(({ exact }) => exact) ?? [])
    return `${ALL} : ${phrase(words.slice(0, LONGEST_ROW))}`
  }

  /** What an article must have of one of these, as a part of the query that only the index can tell asks; null for any other. */
  part(part: Part): readonly string[] | null {
    if (part.kind !== 'filter') return [`${ALL} : ${phrase(part.words)}`]
    const { filter } = part
    switch (filter.field) {
      case 'by':
        return [`{byline} : (${filter.words.map((word) => this.#named(word)).join(' AND ')})`]
      case 'quote':
        return [`{quoted} : ${phrase(filter.words)}`]
      case 'lang':
        return [`{language} : ${phrase(filter.words)}`]
      case 'number':
      case 'outlet':
      case 'story':
      case 'tag':
      case 'date':
      case 'has':
      case 'is':
        return null
    }
  }

  /** Every word in the headline, or one that begins so. */
  headline(words: readonly string[]): string {
    return inHeadline([...new Set(words)].map((word) => this.#begun(word)))
  }

  /** As `headline`, or what may have been meant by a word that the library has not; null where it has them all. */
  headlineMeant(words: readonly string[]): string | null {
    const different = [...new Set(words)]
    const meant = different.map((word) =>
      this.#vocabulary === null || this.#vocabulary.startingWith(word).articles > 0
        ? []
        : this.#vocabulary.closeTo(word, true).map(quoted),
    )
    if (meant.every(({ length }) => length === 0)) return null
    return inHeadline(different.map((word, at) => [...this.#begun(word), ...(meant[at] ?? [])]))
  }

  /** A word of a name, or one that begins so; where the library has none, what may have been meant. */
  #named(word: string): string {
    const begun = `${quoted(word)} *`
    if (this.#vocabulary === null || this.#vocabulary.startingWith(word).articles > 0) return begun
    return `(${[begun, ...this.#vocabulary.closeTo(word, true).map(quoted)].join(' OR ')})`
  }

  /** A word, and those that begin so: where the index would look through nearly all, the most frequent of them. */
  #begun(word: string): string[] {
    const begun = this.#vocabulary?.startingWith(word)
    if (begun === undefined || begun.articles <= TOO_MANY) return [`${quoted(word)} *`]
    return [...new Set([word, ...begun.words.slice(0, FEW_NAMED)])].map(quoted)
  }

  /** Any of several rows of words. */
  anyRow(rows: readonly (readonly string[])[]): readonly string[] {
    const alternatives = rows.map((words) => phrase(words))
    const expressions: string[] = []
    for (let at = 0; at < alternatives.length; at += MOST_ALTERNATIVES) {
      expressions.push(`${ALL} : (${alternatives.slice(at, at + MOST_ALTERNATIVES).join(' OR ')})`)
    }
    return expressions
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
    if (words.length > LONGEST_PHRASE) return phrase(words.slice(0, LONGEST_PHRASE).map(({ exact }) => exact))
    const beginning = words.at(-1)?.beginning ?? null
    const whole = phrase(words.map(({ exact }) => exact))
    if (beginning === null) return whole
    if (beginning.length < SHORTEST_BEGINNING) {
      // What is hardly begun is left to the texts, where enough stands before it.
      return words.length < FEWEST_BEFORE + 1 ? whole : phrase(words.slice(0, -1).map(({ exact }) => exact))
    }
    // A name that is spelt out is another word than its beginning says.
    return `(${whole} OR ${phrase([...words.slice(0, -1).map(({ exact }) => exact), beginning])} *)`
  }

  #word({ exact, beginning, meant }: WantedWord): string {
    const named = [exact, ...meant]
    if (beginning === null) return named.map(quoted).join(' OR ')
    const begun = this.#vocabulary?.startingWith(beginning)
    const isLong = beginning.length >= SHORTEST_BEGINNING
    const isRare = begun !== undefined && begun.articles <= FEW_BEGUN && (isLong || this.#vocabulary?.size !== 0)
    if (
      !isRare &&
      begun !== undefined &&
      (begun.words.length < MOST_NAMED || begun.articles > (isLong ? TOO_MANY : TOO_MANY_SHORT))
    ) {
      return [...new Set([...named, ...begun.words])].map(quoted).join(' OR ')
    }
    if (begun === undefined && !isLong) return named.map(quoted).join(' OR ')
    return `${named.map(quoted).join(' OR ')} OR ${quoted(beginning)} *`
  }
}

/** One of each of several alternatives, all in the headline: the field holds for what stands in one pair of brackets. */
function inHeadline(each: readonly (readonly string[])[]): string {
  return `{headline} : (${each.map((alternatives) => `(${alternatives.join(' OR ')})`).join(' AND ')})`
}

function phrase(words: readonly string[]): string {
  return quoted(words.join(' '))
}

/** What stands in quotation marks is no operator. */
function quoted(words: string): string {
  return `"${words.replaceAll('"', '""')}"`
}

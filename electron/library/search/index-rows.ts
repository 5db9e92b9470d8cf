import type { SearchIndexed } from '../store/searched.ts'

/** Rows that are looked through at a time. */
const AT_ONCE = 25_000
/** Words that are looked for at a time. */
const WORDS_AT_ONCE = 100

export interface SomeRows {
  /** The latest first. */
  readonly rows: readonly number[]
  /** Whether there are no more. */
  readonly isLast: boolean
}

/** The articles that the index tells, by their rows: in slices, between which others are answered. */
export class IndexRows {
  readonly #searched: SearchIndexed
  readonly #last: number
  readonly #pause: () => Promise<void>

  /** `last`: the row of the latest article. */
  constructor(searched: SearchIndexed, last: number, pause: () => Promise<void>) {
    this.#searched = searched
    this.#last = last
    this.#pause = pause
  }

  /** Those of which an expression is true, the latest first; so many at first, and more each time. */
  async *latest(expression: string, first = AT_ONCE): AsyncGenerator<SomeRows, void, undefined> {
    let most = Math.min(AT_ONCE, first)
    for (let upTo = this.#last; upTo > 0;) {
      await this.#pause()
      const after = Math.max(0, upTo - AT_ONCE)
      const rows = this.#searched.latest(expression, after, upTo, most)
      // What is full may have more below its lowest row.
      upTo = rows.length < most ? after : Math.max(0, (rows.at(-1) ?? 1) - 1)
      most = Math.min(AT_ONCE, 2 * most)
      yield { rows, isLast: upTo === 0 }
    }
  }

  /** All of which any of the expressions is true. */
  async having(expressions: readonly string[]): Promise<ReadonlySet<number>> {
    const found = new Set<number>()
    for (const expression of expressions) {
      for await (const { rows } of this.latest(expression)) for (const row of rows) found.add(row)
    }
    return found
  }

  /** Those that have each of some words, word after word. */
  async *ofEach(words: readonly string[]): AsyncGenerator<readonly number[], void, undefined> {
    for (let at = 0; at < words.length; at += WORDS_AT_ONCE) {
      await this.#pause()
      yield* this.#searched.ofEach(words.slice(at, at + WORDS_AT_ONCE))
    }
  }

  /** All that have any of some words. */
  async havingWords(words: readonly string[]): Promise<ReadonlySet<number>> {
    const found = new Set<number>()
    for await (const rows of this.ofEach(words)) for (const row of rows) found.add(row)
    return found
  }

  /** Those of some articles, given by their rows, of which it is true, in their order. */
  async among(expression: string, rows: readonly number[]): Promise<readonly number[]> {
    await this.#pause()
    return this.#searched.among(expression, rows)
  }

  /** Those of which it is true, the most relevant first. */
  async best(expression: string, most: number): Promise<readonly number[]> {
    await this.#pause()
    return this.#searched.best(expression, most)
  }
}

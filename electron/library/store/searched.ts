import * as z from 'zod'
import type { Span } from '../../../shared/text/span.ts'
import type { CountedWord } from '../../../shared/search/vocabulary.ts'
import type { Database } from './database.ts'
import { json } from './json.ts'

/** What a search looks through of an article: words as they are searched, with spaces between. */
export interface SearchedWords {
  readonly headline: string
  readonly outlet: string
  readonly byline: string
  readonly body: string
  /** What of the body stands in quotation marks. */
  readonly quoted: string
  readonly language: string
  /** The byline as it is. */
  readonly saidBy: string
  /** Where the headline stands in the text, empty at 0 where it does not; and after it the report. */
  readonly places: readonly Span[]
}

/** An article as it is looked at for what a query wants. */
export interface SearchedRow {
  readonly article: number
  readonly text: string
  readonly byline: string
  readonly places: readonly Span[]
}

/** A name, and how many articles have it. */
export interface CountedName {
  readonly name: string
  readonly articles: number
}

const searchedRow = z.object({ article: z.int(), text: z.string(), byline: z.string(), places: json(z.array(z.int())) })
/** Many thousands, looked at in one go: a schema for each takes as long as the search. */
const rows = z.custom<number[]>((value) => Array.isArray(value) && value.every(Number.isInteger))
const rowsRow = z.object({ rows: json(rows) })
const wordsRow = z.object({ words: json(rows), rows: json(rows) })
const bytesRow = z.object({ bytes: z.int().nullable() })
const nameColumns = { name: z.string(), articles: z.int() }
const wordColumns = { term: z.string(), doc: z.int() }

/** How much a word counts in each column, beside one in the body; what is quoted, and the language, stand for nothing by themselves. */
const BM25 = 'bm25(5.0, 1.0, 1.0, 1.0, 0.0, 0.0)'

/** The index of words. Articles go by their row; those that the list does not show are among them. */
export class SearchIndexed {
  readonly #database: Database
  #hasWords = false

  constructor(database: Database) {
    this.#database = database
  }

  put(article: number, { headline, outlet, byline, body, quoted, language, saidBy, places }: SearchedWords): void {
    this.#database.run('DELETE FROM search WHERE rowid = ?', article)
    const sql = `INSERT INTO search (rowid, headline, outlet, byline, body, quoted, language) VALUES (?, ?, ?, ?, ?, ?, ?)`
    this.#database.run(sql, article, headline, outlet, byline, body, quoted, language)
    this.#database.run(
      'INSERT OR REPLACE INTO searched (article, byline, places) VALUES (?, ?, ?)',
      article,
      saidBy,
      JSON.stringify(places.flatMap(({ start, end }) => [start, end])),
    )
  }

  get(article: number): SearchedRow | undefined {
    const sql = `SELECT article, text, byline, places FROM searched JOIN article ON article.id = article WHERE article = ?`
    const row = this.#database.get(searchedRow, sql, article)
    return row === undefined ? undefined : { ...row, places: spansOf(row.places) }
  }

  /** Those of which an expression of FTS5 is true, the latest first: among the rows after `after` and up to `upTo`. */
  latest(expression: string, after: number, upTo: number, most: number): number[] {
    const sql = `SELECT json_group_array(rowid) AS rows FROM (SELECT rowid FROM search WHERE search MATCH ?
      AND rowid > ? AND rowid <= ? ORDER BY rowid DESC LIMIT ?)`
    return this.#database.get(rowsRow, sql, expression, after, upTo, most)?.rows ?? []
  }

  /** Those of some articles, given by their rows, of which it is true, in their order: each is asked by itself. */
  among(expression: string, rows: readonly number[]): number[] {
    const sql = `SELECT json_group_array(rowid) AS rows FROM (SELECT search.rowid FROM json_each(?) AS asked
      CROSS JOIN search ON search.rowid = asked.value WHERE search MATCH ? ORDER BY asked.key)`
    return this.#database.get(rowsRow, sql, JSON.stringify(rows), expression)?.rows ?? []
  }

  /** The same as `latest`, the most relevant first: it takes some microseconds for each of which it is true. */
  best(expression: string, most: number): number[] {
    const sql = `SELECT json_group_array(rowid) AS rows FROM (SELECT rowid FROM search WHERE search MATCH ?
      AND rank MATCH '${BM25}' ORDER BY rank LIMIT ?)`
    return this.#database.get(rowsRow, sql, expression, most)?.rows ?? []
  }

  /** Those that have each of some words in the headline or the body, by the words; few words at a time. */
  ofEach(words: readonly string[]): number[][] {
    // Each is looked for by itself: of alternatives, FTS5 looks at all for each article.
    const sql = `SELECT json_group_array(asked.key) AS words, json_group_array(search.rowid) AS rows FROM json_each(?) AS asked
      CROSS JOIN search WHERE search MATCH asked.value`
    const expressions = words.map((word) => `{headline body} : "${word.replaceAll('"', '""')}"`)
    const found = this.#database.get(wordsRow, sql, JSON.stringify(expressions))
    const each = words.map((): number[] => [])
    for (const [at, row] of found?.rows.entries() ?? []) each[found?.words[at] ?? 0]?.push(row)
    return each
  }

  /** Every byline, and how many articles have it. */
  bylines(): CountedName[] {
    const sql = `SELECT byline AS name, count(*) AS articles FROM searched WHERE byline <> '' GROUP BY byline`
    const { name, articles } = this.#database.columns(nameColumns, sql)
    return name.map((each, at) => ({ name: each, articles: articles[at] ?? 0 }))
  }

  /** Bytes that the index takes on the disk. */
  bytes(): number {
    const sql = `SELECT (SELECT sum(length(block)) FROM search_data) + (SELECT sum(length(sz)) FROM search_docsize)
      + (SELECT sum(length(places) + length(byline)) FROM searched) AS bytes`
    return this.#database.get(bytesRow, sql)?.bytes ?? 0
  }

  /** So many of its words that come after one of them, in their order, and how many articles have each. */
  wordsAfter(word: string, most: number): CountedWord[] {
    this.#openWords()
    const sql = 'SELECT term, doc FROM temp.search_word WHERE term > ? LIMIT ?'
    const { term, doc } = this.#database.columns(wordColumns, sql, word, most)
    return term.map((each, at) => ({ word: each, articles: doc[at] ?? 0 }))
  }

  #openWords(): void {
    if (this.#hasWords) return
    this.#database.script('CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_word USING fts5vocab(main, search, row)')
    this.#hasWords = true
  }
}

function spansOf(places: readonly number[]): Span[] {
  const spans: Span[] = []
  for (let at = 0; at + 1 < places.length; at += 2) spans.push({ start: places[at] ?? 0, end: places[at + 1] ?? 0 })
  return spans
}

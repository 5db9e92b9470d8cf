import * as z from 'zod'
import type { Hand } from '../../../shared/story/by-hand.ts'
import type { Database } from './database.ts'

const placedRow = z.object({
  article: z.int(),
  label: z.int().positive(),
  pinned: z.int().transform((pinned) => pinned === 1),
})
const articleRow = z.object({ article: z.int() })
const numberRow = z.object({ value: z.int() })

/** Some articles, and the story that the person put them in; a label of null: they said nothing. */
export interface PlacedIn {
  readonly label: number | null
  readonly pinned: boolean
  readonly articles: readonly number[]
}

/** Which articles the person put in one story. Articles go by their rows, those that are in no list too. */
export class Placed {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  /** What was said of every article of which anything was. */
  all(): Map<number, Hand> {
    const rows = this.#database.all(placedRow, 'SELECT article, label, pinned FROM placed')
    return new Map(rows.map(({ article, label, pinned }) => [article, { label, closed: pinned }]))
  }

  handOf(article: number): Hand | null {
    const row = this.#database.get(placedRow, 'SELECT article, label, pinned FROM placed WHERE article = ?', article)
    return row === undefined ? null : { label: row.label, closed: row.pinned }
  }

  /** Where articles stand, those together that stand alike. */
  of(articles: readonly number[]): PlacedIn[] {
    const sql = `SELECT article, label, pinned FROM json_each(?) AS asked JOIN placed ON placed.article = asked.value
      ORDER BY article`
    const groups = new Map<string, PlacedIn & { articles: number[] }>()
    const unsaid = new Set(articles)
    for (const { article, label, pinned } of this.#database.all(placedRow, sql, JSON.stringify(articles))) {
      unsaid.delete(article)
      const key = `${String(label)} ${String(pinned)}`
      const group = groups.get(key) ?? { label, pinned, articles: [] }
      groups.set(key, group)
      group.articles.push(article)
    }
    return [...groups.values(), ...(unsaid.size === 0 ? [] : [{ label: null, pinned: false, articles: [...unsaid] }])]
  }

  /** All that have any of some labels. */
  withLabels(labels: readonly number[]): number[] {
    const sql = 'SELECT article FROM placed WHERE label IN (SELECT value FROM json_each(?)) ORDER BY article'
    return this.#database.all(articleRow, sql, JSON.stringify(labels)).map(({ article }) => article)
  }

  set({ label, pinned, articles }: PlacedIn): void {
    const rows = JSON.stringify(articles)
    if (label === null) this.#database.run('DELETE FROM placed WHERE article IN (SELECT value FROM json_each(?))', rows)
    else {
      const sql = 'INSERT OR REPLACE INTO placed (article, label, pinned) SELECT value, ?, ? FROM json_each(?)'
      this.#database.run(sql, label, Number(pinned), rows)
    }
  }

  /** A label that no article has. */
  newLabel(): number {
    const sql = 'SELECT coalesce(max(label), 0) AS value FROM placed'
    return (this.#database.get(numberRow, sql)?.value ?? 0) + 1
  }

  /** Whether the stories that are kept do not follow yet what was said. */
  get isAhead(): boolean {
    return this.#database.get(numberRow, 'SELECT count(*) AS value FROM regroup')?.value === 1
  }

  /** To be called with what makes it so, in one transaction. */
  setAhead(ahead: boolean): void {
    this.#database.run(ahead ? 'INSERT OR IGNORE INTO regroup (one) VALUES (1)' : 'DELETE FROM regroup')
  }
}

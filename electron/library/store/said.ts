import * as z from 'zod'
import { CORRECTED_FIELDS } from '../../../shared/article/corrections.ts'
import type { CorrectedField, Corrections, Said } from '../../../shared/article/corrections.ts'
import type { SourceKind } from '../../../shared/ipc/corrections.ts'
import type { Database } from './database.ts'

const correctedRow = z.object({ field: z.enum(CORRECTED_FIELDS), value: z.string().nullable() })
const saidRow = z.object({ article: z.int(), value: z.string().nullable() })
const nameRow = z.object({ name: z.string() })
const articleRow = z.object({ article: z.int() })
const readRow = z.object({ article: z.int(), at: z.int() })
const ruleRow = z.object({ kind: z.enum(['site', 'folder']), place: z.string(), outlet: z.string() })

/** A site or a folder, and the outlet of what comes from there. */
export type OutletRule = z.output<typeof ruleRow>

/** Some articles, and what was said of a field of them; null where nothing was. */
export interface SaidOf {
  readonly said: Said | null
  readonly articles: readonly number[]
}

/** What the person said of the metadata of articles, of many with a few statements. Articles go by their rows. */
export class SaidOfArticles {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  corrections(article: number): Corrections {
    const rows = this.#database.all(correctedRow, 'SELECT field, value FROM corrected WHERE article = ?', article)
    return Object.fromEntries(rows.map(({ field, value }) => [field, { given: value }]))
  }

  /** What was said of a field, those articles together of which it was the same. */
  saidOf(field: CorrectedField, articles: readonly number[]): SaidOf[] {
    const sql = `SELECT article, corrected.value AS value FROM json_each(?2) AS asked JOIN corrected
      ON corrected.article = asked.value AND field = ?1`
    const rows = this.#database.all(saidRow, sql, field, JSON.stringify(articles))
    const unsaid = new Set(articles)
    for (const { article } of rows) unsaid.delete(article)
    const groups = groupsOf(rows, ({ value }) => value).map(([given, of]) => ({ said: { given }, articles: of }))
    return unsaid.size === 0 ? groups : [...groups, { said: null, articles: [...unsaid] }]
  }

  say(field: CorrectedField, { said, articles }: SaidOf): void {
    const rows = JSON.stringify(articles)
    const sql = 'DELETE FROM corrected WHERE field = ? AND article IN (SELECT value FROM json_each(?))'
    this.#database.run(sql, field, rows)
    if (said === null) return
    const insert = 'INSERT INTO corrected (article, field, value) SELECT value, ?, ? FROM json_each(?)'
    this.#database.run(insert, field, said.given, rows)
  }

  tags(article: number): string[] {
    const sql = 'SELECT name FROM tag WHERE article = ? ORDER BY name'
    return this.#database.all(nameRow, sql, article).map(({ name }) => name)
  }

  /** Those of the articles that have a tag. */
  tagged(name: string, articles: readonly number[]): number[] {
    const sql = `SELECT article FROM json_each(?2) AS asked JOIN tag ON tag.article = asked.value AND name = ?1`
    return this.#database.all(articleRow, sql, name, JSON.stringify(articles)).map(({ article }) => article)
  }

  setTag(name: string, articles: readonly number[], tagged: boolean): void {
    const sql = tagged
      ? 'INSERT INTO tag (article, name) SELECT value, ? FROM json_each(?) WHERE true ON CONFLICT DO NOTHING'
      : 'DELETE FROM tag WHERE name = ? AND article IN (SELECT value FROM json_each(?))'
    this.#database.run(sql, name, JSON.stringify(articles))
  }

  /** When articles were read, milliseconds since 1970, those together that were at the same time; null where they were not. */
  readAt(articles: readonly number[]): { at: number | null; articles: readonly number[] }[] {
    const sql = 'SELECT article, at FROM json_each(?) AS asked JOIN read ON read.article = asked.value'
    const rows = this.#database.all(readRow, sql, JSON.stringify(articles))
    const unread = new Set(articles)
    for (const { article } of rows) unread.delete(article)
    const groups = groupsOf(rows, ({ at }) => at).map(([at, of]) => ({ at, articles: of }))
    return unread.size === 0 ? groups : [...groups, { at: null, articles: [...unread] }]
  }

  setReadAt(articles: readonly number[], at: number | null): void {
    const rows = JSON.stringify(articles)
    if (at === null) this.#database.run('DELETE FROM read WHERE article IN (SELECT value FROM json_each(?))', rows)
    else this.#database.run('INSERT OR REPLACE INTO read (article, at) SELECT value, ? FROM json_each(?)', at, rows)
  }

  rules(): OutletRule[] {
    return this.#database.all(ruleRow, 'SELECT kind, place, outlet FROM outlet_of')
  }

  /** Null takes the rule away. */
  setRule(kind: SourceKind, place: string, outlet: string | null): void {
    if (outlet === null) this.#database.run('DELETE FROM outlet_of WHERE kind = ? AND place = ?', kind, place)
    else
      this.#database.run('INSERT OR REPLACE INTO outlet_of (kind, place, outlet) VALUES (?, ?, ?)', kind, place, outlet)
  }

  /** Notes that what is derived of articles does not follow what was said of them. `deep`: not only the day and the searched words. */
  setStale(articles: readonly number[], deep: boolean): void {
    const sql = `INSERT INTO stale (article, deep) SELECT value, ? FROM json_each(?) WHERE true
      ON CONFLICT DO UPDATE SET deep = max(deep, excluded.deep)`
    this.#database.run(sql, Number(deep), JSON.stringify(articles))
  }

  stale(): number[] {
    return this.#database.all(articleRow, 'SELECT article FROM stale ORDER BY article').map(({ article }) => article)
  }

  /** Whether an article is stale, and how: it is not from then on. To be called with what makes it so, in one transaction. */
  takeStale(article: number): 'deep' | 'shallow' | null {
    const deep = this.#database.get(deepRow, 'SELECT deep FROM stale WHERE article = ?', article)?.deep
    if (deep === undefined) return null
    this.#database.run('DELETE FROM stale WHERE article = ?', article)
    return deep === 0 ? 'shallow' : 'deep'
  }
}

const deepRow = z.object({ deep: z.int() })

function groupsOf<R extends { readonly article: number }, K>(
  rows: readonly R[],
  keyOf: (row: R) => K,
): [K, readonly number[]][] {
  const groups = new Map<K, number[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group === undefined) groups.set(keyOf(row), [row.article])
    else group.push(row.article)
  }
  return [...groups]
}

import * as z from 'zod'
import type { ArticleId } from '../../../shared/article/article.ts'
import { siteOf } from '../../../shared/article/corrections.ts'
import { STATED_FIELDS } from '../../import/importer.ts'
import type { Extract } from '../../import/importer.ts'
import type { Database } from './database.ts'
import { json } from './json.ts'
import { pathsIn } from './paths-in.ts'

/**
 * Why an article is not in the list: the person removed it; its reports stand for it, or it for its reports; there is a newer
 * version of it.
 */
const HIDDEN = ['removed', 'apart', 'together', 'older'] as const
export type Hidden = (typeof HIDDEN)[number]

const statedSchema = z.partialRecord(z.enum(STATED_FIELDS), z.object({ value: z.string(), from: z.string() }))

const articleRow = z.object({
  id: z.int(),
  key: z.string(),
  original: z.int(),
  place: z.string().nullable(),
  path: z.string(),
  text: z.string(),
  stated: json(statedSchema),
  added: z.int(),
  whole: z.int().nullable(),
  part: z.int().nullable(),
  hidden: z.enum(HIDDEN).nullable(),
  /** The host name of its address, without "www."; null where none is known. */
  site: z.string().nullable(),
})

/** A text as it is kept. */
export type StoredArticle = z.output<typeof articleRow>

export interface NewArticle extends Extract {
  readonly key: ArticleId
  readonly original: number
  readonly path: string
  /** Milliseconds since 1970. */
  readonly added: number
  readonly whole: number | null
  readonly part: number | null
}

const keyRow = z.object({ key: z.string() })
const idRow = z.object({ id: z.int() })

/** The texts of the library. */
export class Articles {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  add({ key, original, place, path, text, stated, added, whole, part }: NewArticle): number {
    const sql = `INSERT INTO article (key, original, place, path, text, stated, added, whole, part, site)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
    const [said, site] = [JSON.stringify(stated), siteOf(stated.url?.value)]
    return this.#database.run(sql, key, original, place, path, text, said, added, whole, part, site).added
  }

  byKey(key: ArticleId): StoredArticle | undefined {
    return this.#database.get(articleRow, 'SELECT * FROM article WHERE key = ?', key)
  }

  byId(id: number): StoredArticle | undefined {
    return this.#database.get(articleRow, 'SELECT * FROM article WHERE id = ?', id)
  }

  /** The rows of articles by their keys, of those that are not shown too; a key of none is passed over. */
  rowsOf(keys: readonly ArticleId[]): number[] {
    const sql = 'SELECT id FROM article WHERE key IN (SELECT value FROM json_each(?))'
    return this.#database.all(idRow, sql, JSON.stringify(keys)).map(({ id }) => id)
  }

  /** The keys of articles by their rows. */
  keysOf(rows: readonly number[]): ArticleId[] {
    const sql = 'SELECT article.key FROM json_each(?) AS asked JOIN article ON article.id = asked.value'
    return this.#database.all(keyRow, sql, JSON.stringify(rows)).map(({ key }) => key)
  }

  /** The rows of all that came from a site, or out of a folder and those in it. */
  comingFrom(kind: 'site' | 'folder', place: string): number[] {
    if (kind === 'site') {
      return this.#database.all(idRow, 'SELECT id FROM article WHERE site = ?', place).map(({ id }) => id)
    }
    const sql = 'SELECT id FROM article WHERE path >= ? AND path < ?'
    return this.#database.all(idRow, sql, ...pathsIn(place)).map(({ id }) => id)
  }

  /** Says which site an article is from, once its address is another. */
  setSite(id: number, site: string | null): void {
    this.#database.run('UPDATE article SET site = ? WHERE id = ?', site, id)
  }

  /** Those of the articles that the list does not show. */
  hiddenAmong(rows: readonly number[]): number[] {
    const sql = `SELECT article.id FROM json_each(?) AS asked JOIN article ON article.id = asked.value
      WHERE hidden IS NOT NULL`
    return this.#database.all(idRow, sql, JSON.stringify(rows)).map(({ id }) => id)
  }

  /**
   * Takes those of the articles out that are there, or puts those back that were removed; gives the ones that changed. A report
   * out of a file is put back only where the reports stand for the file.
   */
  setRemoved(rows: readonly number[], removed: boolean): number[] {
    const sql = `SELECT article.id FROM json_each(?) AS asked JOIN article ON article.id = asked.value
      LEFT JOIN article AS file ON file.id = article.whole
      WHERE ${removed ? 'article.hidden IS NULL' : "article.hidden = 'removed' AND (file.id IS NULL OR file.hidden IS 'apart')"}`
    const changed = this.#database.all(idRow, sql, JSON.stringify(rows)).map(({ id }) => id)
    const update = 'UPDATE article SET hidden = ? WHERE id IN (SELECT value FROM json_each(?))'
    this.#database.run(update, removed ? 'removed' : null, JSON.stringify(changed))
    return changed
  }

  /** The keys of what an original gave, without the reports that were cut out of it. */
  ofOriginal(original: number): ArticleId[] {
    const sql = 'SELECT key FROM article WHERE original = ? AND whole IS NULL ORDER BY id'
    return this.#database.all(keyRow, sql, original).map(({ key }) => key)
  }

  /** The reports that were cut out of an article. */
  partsOf(whole: number): StoredArticle[] {
    return this.#database.all(articleRow, 'SELECT * FROM article WHERE whole = ? ORDER BY part', whole)
  }

  /** Takes an article out of the list, or brings it back. */
  hide(id: number, why: Hidden | null): void {
    this.#database.run('UPDATE article SET hidden = ? WHERE id = ?', why, id)
  }

  /** The keys of all articles that the list shows. */
  shown(): ArticleId[] {
    return this.#database.all(keyRow, 'SELECT key FROM article WHERE hidden IS NULL').map(({ key }) => key)
  }

  /** The articles that the list shows and that come after one of them, in the order in which they came. */
  shownAfter(id: number, limit: number): StoredArticle[] {
    const sql = 'SELECT * FROM article WHERE id > ? AND hidden IS NULL ORDER BY id LIMIT ?'
    return this.#database.all(articleRow, sql, id, limit)
  }

  /** Those of which no reading by this engine is kept. */
  unread(engine: string): number[] {
    const sql = `SELECT article.id FROM article LEFT JOIN derived ON derived.article = article.id AND derived.engine = ?
      WHERE derived.article IS NULL ORDER BY article.id`
    return this.#database.all(idRow, sql, engine).map(({ id }) => id)
  }
}

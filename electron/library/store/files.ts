import path from 'node:path'
import * as z from 'zod'
import type { ArticleId } from '../../../shared/article/article.ts'
import { shownAs } from '../../../shared/text/display.ts'
import type { Database } from './database.ts'
import { pathsIn } from './paths-in.ts'

const originalRow = z.object({ original: z.int() })
const keyRow = z.object({ key: z.string() })
const pathRow = z.object({ path: z.string() })
const gaveRow = z.object({ place: z.string().nullable(), article: z.int() })
const hiddenRow = z.object({ key: z.string(), hidden: z.string().nullable(), lacks: z.int() })
const holderRow = z.object({ path: z.string(), gone: z.int().nullable() })
const fileRow = z.object({ path: z.string(), size: z.int(), modified: z.number(), gone: z.int().nullable() })

/** A file as it was when it was last read; `gone`: when it was found to be gone, milliseconds since 1970. */
export type KnownFile = z.output<typeof fileRow>

/** So many places are enough to say where a text lies. */
const MANY = 100

/** Which files there are, what each gave, and which of them are gone. */
export class Files {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  /** What a file was when it was last read. */
  at(file: string): KnownFile | undefined {
    return this.#database.get(fileRow, 'SELECT path, size, modified, gone FROM file WHERE path = ?', file)
  }

  /** The original that a file was when it was last read. */
  originalAt(file: string): number | undefined {
    return this.#database.get(originalRow, 'SELECT original FROM file WHERE path = ?', file)?.original
  }

  /** Files in a folder and below, by path, those after one of them; the folder itself too, where it was a file. */
  under(folder: string, after: string, limit: number): KnownFile[] {
    const [from, to] = pathsIn(folder)
    const sql = `SELECT path, size, modified, gone FROM file WHERE path >= ? AND path < ? AND path > ? ORDER BY path LIMIT ?`
    return this.#database.all(fileRow, sql, from, to, after, limit)
  }

  /** The other files that are the same original, whether they are there or not. */
  othersOf(original: number, file: string): string[] {
    const sql = 'SELECT path FROM file WHERE original = ? AND path <> ? LIMIT ?'
    return this.#database.all(pathRow, sql, original, file, MANY).map((row) => row.path)
  }

  /** The other files that gave an article which an original gave, and that were there when they were last looked at. */
  sharing(original: number, file: string): string[] {
    const sql = `SELECT DISTINCT file.path FROM gave JOIN gave AS other ON other.article = gave.article
      JOIN file ON file.original = other.original
      WHERE gave.original = ? AND file.path <> ? AND file.gone IS NULL LIMIT ?`
    return this.#database.all(pathRow, sql, original, file, MANY).map((row) => row.path)
  }

  /** Whether a file other than this one is there that holds an article's text. */
  isHeld(article: number, file: string): boolean {
    const sql = `SELECT path FROM gave JOIN file ON file.original = gave.original
      WHERE article = ? AND path <> ? AND gone IS NULL LIMIT 1`
    return this.#database.get(pathRow, sql, article, file) !== undefined
  }

  /** Where an article's text lies: of the files that hold it, one that is there, and before all others that which it came from. */
  holderOf(article: number): { readonly path: string; readonly gone: number | null } | undefined {
    const sql = `SELECT file.path, gone FROM gave JOIN file ON file.original = gave.original
      JOIN article ON article.id = gave.article
      WHERE gave.article = ? ORDER BY gone IS NOT NULL, file.path <> article.path LIMIT 1`
    return this.#database.get(holderRow, sql, article)
  }

  /** What an original gave, in its order; articles go by their row. */
  gaveOf(original: number): { readonly place: string | null; readonly article: number }[] {
    return this.#database.all(gaveRow, 'SELECT place, article FROM gave WHERE original = ? ORDER BY at', original)
  }

  /** Remembers that an original gave an article at a place. */
  gave(original: number, at: number, place: string | null, article: number): void {
    const sql = 'INSERT OR REPLACE INTO gave (original, at, place, article) VALUES (?, ?, ?, ?)'
    this.#database.run(sql, original, at, place, article)
  }

  /**
   * What an original gave, in its order, if all of it is in the list still, in one way or another, by what the list shows of it;
   * nothing else.
   */
  shownOf(original: number): ArticleId[] {
    const parts = `FROM article AS part WHERE part.whole = article.id AND article.hidden = 'apart'`
    const sql = `SELECT hidden, coalesce((SELECT key ${parts} AND part.hidden IS NULL ORDER BY part LIMIT 1), key) AS key,
      EXISTS (SELECT 1 ${parts} AND part.hidden = 'removed') AS lacks
      FROM gave JOIN article ON article.id = gave.article WHERE gave.original = ? ORDER BY at`
    const gave = this.#database.all(hiddenRow, sql, original)
    const isOut = gave.some(({ hidden, lacks }) => hidden === 'removed' || hidden === 'older' || lacks === 1)
    return isOut ? [] : gave.map(({ key }) => key)
  }

  /** Remembers that a file is gone, `at` milliseconds since 1970, or with null that it is back. */
  setGone(file: string, at: number | null): void {
    this.#database.run('UPDATE file SET gone = ? WHERE path = ?', at, file)
  }

  /** Takes over that a file lies at another place; gives the articles that the list shows under another name now. */
  move(from: string, to: string): ArticleId[] {
    this.#database.run('DELETE FROM file WHERE path = ?', from)
    this.#database.run('UPDATE article SET path = ? WHERE path = ?', to, from)
    const of = 'SELECT id FROM article WHERE path = ?'
    const sql = `UPDATE derived SET card = json_set(card, '$.file', ?) WHERE article IN (${of})`
    this.#database.run(sql, shownAs(path.basename(to)), to)
    return this.#database
      .all(keyRow, 'SELECT key FROM article WHERE path = ? AND hidden IS NULL', to)
      .map(({ key }) => key)
  }

  /** Whether a file gave no article to this engine when it looked as it does; `changed`: milliseconds since 1970. */
  wasRefused(file: string, size: number, changed: number, engine: string): boolean {
    const sql = 'SELECT path FROM refused WHERE path = ? AND size = ? AND changed = ? AND engine = ?'
    return this.#database.get(pathRow, sql, file, size, changed, engine) !== undefined
  }

  /** Remembers that a file gave no article. */
  refuse(file: string, size: number, changed: number, engine: string): void {
    this.#database.run('INSERT OR REPLACE INTO refused VALUES (?, ?, ?, ?)', file, size, changed, engine)
  }
}

import * as z from 'zod'
import type { Database } from './database.ts'

const idRow = z.object({ id: z.int() })
const versionRow = z.object({
  id: z.int(),
  key: z.string(),
  added: z.int(),
  hidden: z.string().nullable(),
})

/** One text that an article had or has; `added`: when it came, milliseconds since 1970. */
export type StoredVersion = z.output<typeof versionRow>

/**
 * Which articles are versions of one another: those that `follows` joins, whichever way, as a file can change back to what it was.
 * Articles go by their row.
 */
export class Versions {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  /** All versions of an article, itself among them, in the order in which they came. */
  of(article: number): StoredVersion[] {
    const sql = `WITH RECURSIVE below (id) AS (VALUES (?) UNION SELECT article.id FROM article JOIN below ON follows = below.id)
      SELECT id, key, added, hidden FROM article JOIN below USING (id) ORDER BY id`
    return this.#database.all(versionRow, sql, this.#first(article))
  }

  /** Articles, each once; in the place of one that has become an older version, all versions of it. */
  inTheirPlace(articles: readonly number[]): number[] {
    const sql = `SELECT article.id FROM json_each(?) AS asked JOIN article ON article.id = asked.value WHERE hidden = 'older'`
    const older = this.#database.all(idRow, sql, JSON.stringify(articles)).map(({ id }) => id)
    const all = new Set(articles)
    for (const one of older) for (const { id } of this.of(one)) all.add(id)
    return [...all]
  }

  /** Makes one article and its versions later ones of another; they may be that already. */
  join(before: number, next: number): void {
    const first = this.#first(next)
    if (first === this.#first(before)) return
    this.#database.run('UPDATE article SET follows = ? WHERE id = ?', before, first)
  }

  /** Gives one article what the person said of another: tags, what they corrected, and which story they put it in. */
  carry(from: number, to: number): void {
    for (const table of ['tag', 'corrected', 'placed']) this.#database.run(`DELETE FROM ${table} WHERE article = ?`, to)
    this.carryTags(from, to)
    const sql = 'INSERT INTO corrected (article, field, value) SELECT ?, field, value FROM corrected WHERE article = ?'
    this.#database.run(sql, to, from)
    const placed = 'INSERT INTO placed (article, label, pinned) SELECT ?, label, pinned FROM placed WHERE article = ?'
    this.#database.run(placed, to, from)
    // Where the person gave the address, the site follows from it.
    const site = `UPDATE article SET site = (SELECT site FROM article WHERE id = ?2)
      WHERE id = ?1 AND EXISTS (SELECT 1 FROM corrected WHERE article = ?1 AND field = 'url')`
    this.#database.run(site, to, from)
  }

  /** Gives one article the tags of another, beside its own. */
  carryTags(from: number, to: number): void {
    const sql = 'INSERT INTO tag (article, name) SELECT ?, name FROM tag WHERE article = ? ON CONFLICT DO NOTHING'
    this.#database.run(sql, to, from)
  }

  /** The one that follows none. */
  #first(article: number): number {
    const sql = `WITH RECURSIVE above (id, follows) AS (SELECT id, follows FROM article WHERE id = ?
      UNION SELECT article.id, article.follows FROM article JOIN above ON article.id = above.follows)
      SELECT id FROM above WHERE follows IS NULL`
    return this.#database.get(idRow, sql, article)?.id ?? article
  }
}

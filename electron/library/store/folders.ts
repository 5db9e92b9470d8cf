import * as z from 'zod'
import type { Database } from './database.ts'
import { pathsIn } from './paths-in.ts'

const pathRow = z.object({ path: z.string() })
const countRow = z.object({ articles: z.int() })

/** The folders that the person follows. */
export class Folders {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  /** Their paths, in the order in which they were added. */
  all(): string[] {
    return this.#database.all(pathRow, 'SELECT path FROM watched ORDER BY since, path').map(({ path }) => path)
  }

  /** `since`: milliseconds since 1970. */
  add(path: string, since: number): void {
    this.#database.run('INSERT INTO watched VALUES (?, ?) ON CONFLICT DO NOTHING', path, since)
  }

  remove(path: string): void {
    this.#database.run('DELETE FROM watched WHERE path = ?', path)
  }

  /** How many articles in the list came out of a folder. */
  articlesFrom(folder: string): number {
    const sql = 'SELECT count(*) AS articles FROM article WHERE path >= ? AND path < ? AND hidden IS NULL'
    return this.#database.get(countRow, sql, ...pathsIn(folder))?.articles ?? 0
  }
}

import * as z from 'zod'
import { asIndexed } from '../../../shared/search/search-words.ts'
import type { Database } from './database.ts'

const rowIdRow = z.object({ rowid: z.int() })

/** Which articles have a name or a word. */
export class Mentions {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  /** The rows of articles that have these words side by side, those that no list shows among them; so many at most. */
  of(words: string, most: number): number[] {
    // Folded as in the index; in quotes they are words and nothing else, whatever they are.
    const phrase = `"${asIndexed(words).replaceAll('"', ' ')}"`
    const sql = 'SELECT rowid FROM search WHERE search MATCH ? LIMIT ?'
    return this.#database.all(rowIdRow, sql, phrase, most).map(({ rowid }) => rowid)
  }
}

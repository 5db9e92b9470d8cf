import * as z from 'zod'
import type { ReadingPlace } from '../../../shared/ipc.ts'
import type { Database } from './database.ts'

const placeRow = z.object({ start: z.int(), heights: z.number() })

/** Where the person was in the texts that they read. Articles go by their row. */
export class ReadingPlaces {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  of(article: number): ReadingPlace | undefined {
    return this.#database.get(placeRow, 'SELECT start, heights FROM reading_place WHERE article = ?', article)
  }

  /** By the article's key; one that is not there is passed over. */
  keep(key: string, place: ReadingPlace): void {
    const sql =
      'INSERT OR REPLACE INTO reading_place (article, start, heights) SELECT id, ?, ? FROM article WHERE key = ?'
    this.#database.run(sql, place.start, place.heights, key)
  }
}

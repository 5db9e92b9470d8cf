import { Articles } from './articles.ts'
import type { Database } from './database.ts'
import { DerivedData } from './derived.ts'
import { Made } from './made.ts'
import { Originals } from './originals.ts'

/** The tables of an open library, by what they hold. */
export class Store {
  readonly originals: Originals
  readonly articles: Articles
  readonly made: Made
  readonly derived: DerivedData
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
    this.originals = new Originals(database)
    this.articles = new Articles(database)
    this.made = new Made(database)
    this.derived = new DerivedData(database)
  }

  /** All or nothing of what `work` does; what it returns is on the disk. */
  transaction<T>(work: () => T): T {
    return this.#database.transaction(work)
  }
}

import { OutletRules } from '../outlet-rules.ts'
import { Articles } from './articles.ts'
import type { Database } from './database.ts'
import { DerivedData } from './derived.ts'
import { Files } from './files.ts'
import { Folders } from './folders.ts'
import { Journal } from './journal.ts'
import { Lines } from './lines.ts'
import { Mentions } from './mentions.ts'
import { Made } from './made.ts'
import { Originals } from './originals.ts'
import { SaidPassages } from './passages.ts'
import { Placed } from './placed.ts'
import { ReadingPlaces } from './reading-places.ts'
import { SaidOfArticles } from './said.ts'
import { SearchIndexed } from './searched.ts'
import { Versions } from './versions.ts'

/** The tables of an open library, by what they hold. */
export class Store {
  readonly originals: Originals
  readonly articles: Articles
  readonly made: Made
  readonly said: SaidOfArticles
  readonly placed: Placed
  readonly places: ReadingPlaces
  readonly passages: SaidPassages
  readonly journal: Journal
  readonly rules: OutletRules
  readonly derived: DerivedData
  readonly searched: SearchIndexed
  readonly files: Files
  readonly folders: Folders
  readonly versions: Versions
  readonly lines: Lines
  readonly mentions: Mentions
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
    this.originals = new Originals(database)
    this.articles = new Articles(database)
    this.made = new Made(database)
    this.said = new SaidOfArticles(database)
    this.placed = new Placed(database)
    this.places = new ReadingPlaces(database)
    this.passages = new SaidPassages(database)
    this.journal = new Journal(database)
    this.rules = new OutletRules(() => this.said.rules())
    this.derived = new DerivedData(database, this.rules)
    this.searched = new SearchIndexed(database)
    this.files = new Files(database)
    this.folders = new Folders(database)
    this.versions = new Versions(database)
    this.lines = new Lines(database, this.rules)
    this.mentions = new Mentions(database)
  }

  /** All or nothing of what `work` does; what it returns is on the disk. */
  transaction<T>(work: () => T): T {
    return this.#database.transaction(work)
  }
}

import { Vocabulary } from '../../../shared/search/vocabulary.ts'
import type { CountedWord } from '../../../shared/search/vocabulary.ts'
import { pauses } from '../pauses.ts'
import type { Store } from '../store/store.ts'
import { tellFault } from '../../tell-fault.ts'

/** Words that are read at a time, and how long that may hold up everything else, in milliseconds. */
const AT_ONCE = 1000
const SLICE = 10
/** Of so few articles all words are read again before a search goes on; of more, while it goes on with those that were known. */
const FEW_ARTICLES = 2000
/** Part of a library that may be new before its words are read again. */
const NEW_SHARE = 0.02
/** How long a library may be another before they are, in milliseconds. */
const OLD = 300_000

/** All words of the library, read when they are first needed, and again once they are not what they were. */
export class LibraryWords {
  readonly #store: Store
  #known: {
    readonly words: Vocabulary
    readonly version: number
    readonly articles: number
    readonly at: number
  } | null = null
  #reading: Promise<Vocabulary> | null = null

  constructor(store: Store) {
    this.#store = store
  }

  /** What is known by now; null where nothing is yet. `version` and `articles`: those of the library. */
  async at(version: number, articles: number): Promise<Vocabulary | null> {
    const known = this.#known
    if (known?.version === version) return known.words
    if (articles <= FEW_ARTICLES) return this.#read(version, articles)
    const isNew =
      known === null || Math.abs(articles - known.articles) > NEW_SHARE * articles || performance.now() - known.at > OLD
    if (isNew) {
      this.#read(version, articles).catch((thrown: unknown) => {
        tellFault(thrown)
      })
    }
    return known?.words ?? null
  }

  /** Waits for them, where nothing is known yet. */
  async some(version: number, articles: number): Promise<Vocabulary> {
    return this.#known?.words ?? this.#read(version, articles)
  }

  #read(version: number, articles: number): Promise<Vocabulary> {
    this.#reading ??= this.#readAll(version, articles).finally(() => {
      this.#reading = null
    })
    return this.#reading
  }

  async #readAll(version: number, articles: number): Promise<Vocabulary> {
    const pause = pauses(SLICE)
    const all: CountedWord[] = []
    for (let last = ''; ;) {
      const words = this.#store.searched.wordsAfter(last, AT_ONCE)
      all.push(...words)
      last = words.at(-1)?.word ?? ''
      if (words.length < AT_ONCE) break
      await pause()
    }
    const words = new Vocabulary(all)
    this.#known = { words, version, articles, at: performance.now() }
    return words
  }
}

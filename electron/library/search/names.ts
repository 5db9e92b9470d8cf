import { foldedSearchWords } from '../../../shared/search/search-words.ts'
import { WordIndex } from '../../../shared/search/word-index.ts'

/** Names whose words are read between two pauses. */
const AT_ONCE = 64
/** So many times as many as there are may be kept of names that went, before all are read again. */
const MOST_GONE = 1

/** The names of a field by their words. A library changes with every article that is read, and hardly any of its names. */
export class Names {
  #index = newIndex()
  /** In the order of the index, each once; those that went are still among them. */
  #names: string[] = []
  readonly #known = new Set<string>()
  #there: ReadonlySet<string> = new Set()

  /** These are the names now. Rejects as the pause does, and can be asked again then. */
  async become(all: Iterable<string>, pause: () => Promise<void>): Promise<void> {
    const there = new Set(all)
    if (this.#names.length > (1 + MOST_GONE) * there.size) {
      this.#index = newIndex()
      this.#names = []
      this.#known.clear()
    }
    let read = 0
    for (const name of there) {
      if (this.#known.has(name)) continue
      this.#index.add(name)
      this.#names.push(name)
      this.#known.add(name)
      if (++read % AT_ONCE === 0) await pause()
    }
    this.#there = there
  }

  /** Those that have every word, or words that begin so; where none has, those that have what was perhaps meant. */
  having(words: readonly string[]): ReadonlySet<string> {
    const asTyped = this.asTyped(words)
    return asTyped.size > 0 ? asTyped : this.asMeant(words)
  }

  asTyped(words: readonly string[]): ReadonlySet<string> {
    return this.#of(this.#index.asTyped(words, begins))
  }

  asMeant(words: readonly string[]): ReadonlySet<string> {
    return this.#of(this.#index.asMeant(words, begins))
  }

  #of(numbers: readonly number[]): ReadonlySet<string> {
    return new Set(numbers.map((number) => this.#names[number] ?? '').filter((name) => this.#there.has(name)))
  }
}

function begins(word: string, typed: string): boolean {
  return word.startsWith(typed)
}

function newIndex(): WordIndex {
  return new WordIndex([], (name) => foldedSearchWords(name))
}

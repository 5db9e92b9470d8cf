import { lettersIn, lettersOf } from './letters.ts'
import { numberOf } from './numbers.ts'
import { forgiven, isMistyped } from './typos.ts'

/** A word of the library, and how many articles have it. */
export interface CountedWord {
  readonly word: string
  readonly articles: number
}

/** Words that begin in one way, and how many articles have any of them, each word counted by itself. */
export interface Begun {
  readonly words: readonly string[]
  readonly articles: number
}

/** A search asks several times for what was typed, and again for the next letter. */
const REMEMBERED = 32
/** So many words are taken for what was begun or mistyped; more would only take time. */
const MOST_BEGUN = 48
const MOST_MEANT = 8
/** What comes after every word that begins with a digit. */
const AFTER_DIGITS = ':'

/**
 * All words of a library, as they are searched: in one string, as hundreds of thousands of small ones would take several times the
 * memory.
 */
export class Vocabulary {
  readonly #letters: string
  /** Where each word ends in it, in the order of code units. */
  readonly #ends: Uint32Array
  readonly #articles: Uint32Array
  /** A bit for each letter from a to z in each word. */
  readonly #masks: Uint32Array
  readonly #begun = new Map<string, Begun>()

  /** `words`: each once, in any order. */
  constructor(words: readonly CountedWord[]) {
    const sorted = words.toSorted((a, b) => (a.word < b.word ? -1 : Number(a.word > b.word)))
    this.#letters = sorted.map(({ word }) => word).join('')
    this.#articles = Uint32Array.from(sorted, ({ articles }) => articles)
    this.#masks = Uint32Array.from(sorted, ({ word }) => lettersOf(word))
    let end = 0
    this.#ends = Uint32Array.from(sorted, ({ word }) => (end += word.length))
  }

  get size(): number {
    return this.#ends.length
  }

  /** Bytes that it takes. */
  get bytes(): number {
    return this.#letters.length + 12 * this.size
  }

  /** How many articles have a word. */
  count(word: string): number {
    const at = this.#firstFrom(word)
    return this.#wordAt(at) === word ? (this.#articles[at] ?? 0) : 0
  }

  /** Words that begin so: those that most articles have, and first. */
  startingWith(beginning: string): Begun {
    const known = this.#begun.get(beginning)
    if (known !== undefined) return known
    const begun = this.#startingWith(beginning)
    if (this.#begun.size >= REMEMBERED) this.#begun.clear()
    this.#begun.set(beginning, begun)
    return begun
  }

  #startingWith(beginning: string): Begun {
    const found: CountedWord[] = []
    let articles = 0
    for (let at = this.#firstFrom(beginning); at < this.size; at++) {
      const word = this.#wordAt(at)
      if (!word.startsWith(beginning)) break
      found.push({ word, articles: this.#articles[at] ?? 0 })
      articles += this.#articles[at] ?? 0
    }
    found.sort((a, b) => b.articles - a.articles)
    return { words: found.slice(0, MOST_BEGUN).map(({ word }) => word), articles }
  }

  /**
   * Words that may have been meant by one: those with one typing error between, or, of a long word, where there are none, with two;
   * those that most articles have first. `isOpen`: where it may be the beginning of a word.
   */
  closeTo(typed: string, isOpen: boolean): string[] {
    const most = forgiven(typed.length)
    for (let limit = 1; limit <= most; limit++) {
      const found = this.#within(typed, limit, isOpen)
      if (found.length > 0) return found
    }
    return []
  }

  /** The words that are numbers from one to another, both included, however they are written. */
  numbersBetween(least: number, most: number): string[] {
    const found: string[] = []
    for (let at = this.#firstFrom('0'); at < this.size; at++) {
      const word = this.#wordAt(at)
      if (word >= AFTER_DIGITS) break
      const number = numberOf(word)
      if (number >= least && number <= most) found.push(word)
    }
    return found
  }

  /** The words that are a number, and that which stands for it in digits alone. */
  spellingsOf(number: number): string[] {
    return [...new Set([String(number), ...this.numbersBetween(number, number)])]
  }

  #within(typed: string, limit: number, isOpen: boolean): string[] {
    const letters = lettersOf(typed)
    const found: CountedWord[] = []
    const longest = isOpen ? Infinity : typed.length + limit
    let start = 0
    for (let at = 0; at < this.#ends.length; at++) {
      const end = this.#ends[at] ?? 0
      const [length, mask] = [end - start, this.#masks[at] ?? 0]
      // Each letter that one of the two lacks is an error by itself, which is soon told of nearly all words.
      const isFar =
        length < typed.length - limit ||
        length > longest ||
        lettersIn(letters & ~mask) > limit ||
        (!isOpen && lettersIn(mask & ~letters) > limit)
      if (!isFar) {
        const word = this.#letters.slice(start, end)
        if (word !== typed && isMistyped(typed, word, limit)) found.push({ word, articles: this.#articles[at] ?? 0 })
      }
      start = end
    }
    found.sort((a, b) => b.articles - a.articles)
    return found.slice(0, MOST_MEANT).map(({ word }) => word)
  }

  #wordAt(at: number): string {
    return this.#letters.slice(at === 0 ? 0 : this.#ends[at - 1], this.#ends[at])
  }

  #firstFrom(word: string): number {
    let [low, high] = [0, this.size]
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#wordAt(middle) < word) low = middle + 1
      else high = middle
    }
    return low
  }
}

import { numberOf } from '../../../shared/search/numbers.ts'
import type { Vocabulary } from '../../../shared/search/vocabulary.ts'
import type { IndexRows } from './index-rows.ts'

/** Which articles have which numbers, by their rows: read once, as wide ranges have nearly all of them each time. */
export class NumberRows {
  /** What number each word is, and where its rows end in those of all words. */
  readonly #numbers: readonly number[]
  readonly #ends: readonly number[]
  readonly #rows: Int32Array

  private constructor(numbers: readonly number[], ends: readonly number[], rows: Int32Array) {
    this.#numbers = numbers
    this.#ends = ends
    this.#rows = rows
  }

  /** Reads them out of the index, in slices. Rejects as the pause of `rows` does. */
  static async of(vocabulary: Vocabulary, rows: IndexRows): Promise<NumberRows> {
    const words = vocabulary.numbersBetween(-Infinity, Infinity)
    const ends: number[] = []
    let all = new Int32Array(words.reduce((sum, word) => sum + vocabulary.count(word), 0))
    let size = 0
    for await (const some of rows.ofEach(words)) {
      // Articles may have come since the words were counted.
      if (size + some.length > all.length) all = grown(all, 2 * (size + some.length))
      all.set(some, size)
      size += some.length
      ends.push(size)
    }
    return new NumberRows(words.map(numberOf), ends, all.slice(0, size))
  }

  /** Those that have a number from one to another, both included. */
  between(least: number, most: number): ReadonlySet<number> {
    const found = new Set<number>()
    for (const [word, number] of this.#numbers.entries()) {
      if (number < least || number > most) continue
      const end = this.#ends[word] ?? 0
      for (let at = word === 0 ? 0 : (this.#ends[word - 1] ?? 0); at < end; at++) found.add(this.#rows[at] ?? 0)
    }
    return found
  }
}

function grown(rows: Int32Array, size: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(size)
  larger.set(rows)
  return larger
}

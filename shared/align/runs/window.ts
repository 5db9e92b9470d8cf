import type { Side } from '../pair.ts'

/**
 * The words of one stretch of a text as a stock from which the other text takes: each can be taken only as often as it
 * stands there, or common words would draw a stretch out for ever.
 */
export class Window {
  /** Words of the stretch, those included that the other text lacks. */
  size = 0
  readonly #there: Int32Array
  readonly #left: Int32Array
  readonly #neighbours: Int32Array

  /** For two texts that share so many words and neighbours. */
  constructor(words: number, neighbours: number) {
    this.#there = new Int32Array(words)
    this.#left = new Int32Array(words)
    this.#neighbours = new Int32Array(neighbours)
  }

  /** Fills the window, which must be empty, with the words [start, end). */
  open({ words, neighbours }: Side, start: number, end: number): void {
    const [there, left, together] = [this.#there, this.#left, this.#neighbours]
    this.size = end - start
    for (let at = start; at < end; at++) {
      const word = words[at] ?? -1
      if (word < 0) continue
      const count = (there[word] ?? 0) + 1
      there[word] = count
      left[word] = count
      const pair = neighbours[at] ?? -1
      if (pair >= 0 && at > start) together[pair] = (together[pair] ?? 0) + 1
    }
  }

  /** Empties it of the same words, in time that depends on the stretch and not on the texts. */
  close({ words, neighbours }: Side, start: number, end: number): void {
    const [there, left, together] = [this.#there, this.#left, this.#neighbours]
    for (let at = start; at < end; at++) {
      const word = words[at] ?? -1
      if (word < 0) continue
      there[word] = 0
      left[word] = 0
      const pair = neighbours[at] ?? -1
      if (pair >= 0) together[pair] = 0
    }
  }

  /** How often a word stands here. */
  count(word: number): number {
    return word < 0 ? 0 : (this.#there[word] ?? 0)
  }

  /** Takes a word, if there is one left. */
  take(word: number): boolean {
    if (word < 0) return false
    const left = this.#left[word] ?? 0
    if (left > 0) this.#left[word] = left - 1
    return left > 0
  }

  putBack(word: number): void {
    if (word >= 0) this.#left[word] = this.#there[word] ?? 0
  }

  /** How often two neighbours stand here so. */
  countNeighbours(neighbours: number): number {
    return neighbours < 0 ? 0 : (this.#neighbours[neighbours] ?? 0)
  }
}

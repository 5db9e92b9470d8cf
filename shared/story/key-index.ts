import { eachCommon } from './sparse.ts'

/** An article in the index: its key terms, and its id, by which a term's articles are ordered. */
export interface Keyed {
  readonly id: string
  /** In order. */
  readonly keys: Uint32Array
}

/** How far apart, by id, two articles of one key term may stand to be near: each key brings 128 of them at most. */
const WINDOW = 64

/**
 * Finds articles that have a key term in common. Where a great many have it, only those that stand close in the order of
 * their ids are near each other, so that a common term costs no more than a rare one; what is near is decided by which
 * articles are there, not by how they came.
 */
export class KeyIndex<T extends Keyed> {
  readonly #window: number
  /** Nearly every key is one article's own, and needs no list. */
  readonly #postings = new Map<number, T | T[]>()

  constructor(window = WINDOW) {
    this.#window = window
  }

  /** Adds an article that is not in the index. Gives the pairs that a key no longer holds together. */
  add(article: T): [T, T][] {
    const parted: [T, T][] = []
    for (const key of article.keys) {
      const posting = this.#postings.get(key)
      if (posting === undefined) {
        this.#postings.set(key, article)
        continue
      }
      const list = Array.isArray(posting) ? posting : [posting]
      if (list !== posting) this.#postings.set(key, list)
      const at = placeOf(list, article.id)
      parted.push(...this.#across(list, at))
      list.splice(at, 0, article)
    }
    return parted
  }

  /** Takes out an article that is in the index. Gives the pairs that a key holds together from now on. */
  remove(article: T): [T, T][] {
    const joined: [T, T][] = []
    for (const key of article.keys) {
      const list = this.#postings.get(key)
      if (!Array.isArray(list) || list.length === 1) {
        this.#postings.delete(key)
        continue
      }
      const at = placeOf(list, article.id)
      list.splice(at, 1)
      joined.push(...this.#across(list, at))
    }
    return joined
  }

  /** All articles near one that is in the index. */
  near(article: T): Set<T> {
    const found = new Set<T>()
    for (const key of article.keys) {
      const list = this.#postings.get(key)
      if (!Array.isArray(list)) continue
      const at = placeOf(list, article.id)
      const end = Math.min(list.length, at + this.#window + 1)
      for (let place = Math.max(0, at - this.#window); place < end; place++) {
        const other = list[place]
        if (other) found.add(other)
      }
    }
    found.delete(article)
    return found
  }

  areNear(a: T, b: T): boolean {
    let near = false
    eachCommon(a.keys, b.keys, (at) => {
      const list = this.#postings.get(a.keys[at] ?? 0)
      if (!near && Array.isArray(list)) near = Math.abs(placeOf(list, a.id) - placeOf(list, b.id)) <= this.#window
    })
    return near
  }

  /** The pairs of a list that stand a full window apart with the place `at` between them. */
  #across(list: readonly T[], at: number): [T, T][] {
    const pairs: [T, T][] = []
    for (let low = Math.max(0, at - this.#window); low < at; low++) {
      const [a, b] = [list[low], list[low + this.#window]]
      if (a && b) pairs.push([a, b])
    }
    return pairs
  }
}

/** Where an id stands in a list ordered by id, or would. */
function placeOf(list: readonly Keyed[], id: string): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((list[middle]?.id ?? '') < id) low = middle + 1
    else high = middle
  }
  return low
}

import { startsOf } from '../starts.ts'
import { mixed } from './hash.ts'

/** An article in the index. */
export interface Keyed {
  readonly id: string
  /** A hash of the id. */
  readonly hash: number
  /** The numbers of its key terms, in order. */
  readonly keys: Uint32Array
}

/** An index as it can be kept: articles go by their places in a list. */
export interface KeptIndex {
  /** In order. */
  readonly keys: Uint32Array
  /** The articles of all keys, one after the other in the order of each, and where those of each begin. */
  readonly places: Uint32Array
  readonly from: Uint32Array
}

/** How far apart two articles of one key term may stand to be near: each key brings 64 of them at most. */
const WINDOW = 32

/** How many keys must hold two articles together: of those that share a single one, hardly any are alike. */
const LEAST_KEYS = 2

/**
 * Finds articles that have key terms in common. Where a great many have it, only those that stand close in an order of
 * the term's own are near each other, so that a common term costs no more than a rare one. Each term shuffles its articles
 * in another way: reports that share all their terms still meet, up to some thousands of them. What is near is decided by
 * which articles are there, not by how they came.
 */
export class KeyIndex<T extends Keyed> {
  readonly #window: number
  /** Nearly every key is one article's own, and needs no list. */
  readonly #postings = new Map<number, T | T[]>()
  /** What was kept; a key that is asked for more than once, or is another by now, stands in `#postings`, which comes first. */
  readonly #kept: { readonly index: KeptIndex; readonly articles: readonly T[] } | null

  /** `kept`: an index that was kept, and the articles by their places then. */
  constructor(window = WINDOW, kept: { readonly index: KeptIndex; readonly articles: readonly T[] } | null = null) {
    this.#window = window
    this.#kept = kept
  }

  /** `placeOf`: the place of each article that is in the index. */
  keep(placeOf: (article: T) => number): KeptIndex {
    const known = new Set(this.#postings.keys())
    for (const key of this.#kept?.index.keys ?? []) known.add(key)
    const keys = Uint32Array.from(known).sort()
    const lists = Array.from(keys, (key) => this.#listOf(key))
    const from = startsOf(lists.map(({ length }) => length))
    const places = new Uint32Array(from.at(-1) ?? 0)
    let at = 0
    for (const list of lists) for (const article of list) places[at++] = placeOf(article)
    return { keys, places, from }
  }

  /** Adds an article that is not in the index. Gives the pairs that some key no longer holds together. */
  add(article: T): [T, T][] {
    const parted: [T, T][] = []
    for (const key of article.keys) {
      const posting = this.#postingOf(key)
      if (posting === undefined) {
        this.#postings.set(key, article)
        continue
      }
      const list = Array.isArray(posting) ? posting : [posting]
      if (list !== posting) this.#postings.set(key, list)
      const at = placeOf(list, article, key)
      parted.push(...this.#across(list, at))
      list.splice(at, 0, article)
    }
    return parted
  }

  /** Takes out an article that is in the index. Gives the pairs that some key holds together from now on. */
  remove(article: T): [T, T][] {
    const joined: [T, T][] = []
    for (const key of article.keys) {
      const list = this.#postingOf(key)
      if (!Array.isArray(list) || list.length === 1) {
        // Not forgotten, as what was kept may have it.
        if (this.#kept === null) this.#postings.delete(key)
        else this.#postings.set(key, [])
        continue
      }
      const at = placeOf(list, article, key)
      list.splice(at, 1)
      joined.push(...this.#across(list, at))
    }
    return joined
  }

  /** All articles near one that is in the index: those that two keys hold together with it. */
  near(article: T): T[] {
    const counts = new Map<T, number>()
    for (const key of article.keys) {
      const list = this.#postingOf(key)
      if (!Array.isArray(list)) continue
      const at = placeOf(list, article, key)
      const end = Math.min(list.length, at + this.#window + 1)
      for (let place = Math.max(0, at - this.#window); place < end; place++) {
        const other = list[place]
        if (other && place !== at) counts.set(other, (counts.get(other) ?? 0) + 1)
      }
    }
    return [...counts].flatMap(([other, count]) => (count < LEAST_KEYS ? [] : [other]))
  }

  areNear(a: T, b: T): boolean {
    let count = 0
    for (const key of a.keys) {
      const list = this.#postingOf(key)
      if (!Array.isArray(list) || !b.keys.includes(key)) continue
      if (Math.abs(placeOf(list, a, key) - placeOf(list, b, key)) <= this.#window) count++
      if (count === LEAST_KEYS) return true
    }
    return false
  }

  #listOf(key: number): readonly T[] {
    const posting = this.#postingOf(key)
    if (posting === undefined) return []
    return Array.isArray(posting) ? posting : [posting]
  }

  #postingOf(key: number): T | T[] | undefined {
    const posting = this.#postings.get(key)
    if (posting !== undefined || this.#kept === null) return posting
    const { index, articles } = this.#kept
    const at = placeIn(index.keys, key)
    if (at === null) return undefined
    const list = Array.from(index.places.subarray(index.from[at], index.from[at + 1])).flatMap(
      (place) => articles[place] ?? [],
    )
    if (list.length === 1) return list[0]
    this.#postings.set(key, list)
    return list
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

/** Where an article stands in the list of a key, or would. */
function placeOf(list: readonly Keyed[], article: Keyed, key: number): number {
  const rank = rankOf(article, key)
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    const other = list[middle]
    if (other && (rankOf(other, key) - rank || (other.id < article.id ? -1 : 0)) < 0) low = middle + 1
    else high = middle
  }
  return low
}

/** What orders the articles of a key; of equal ones the id decides. */
function rankOf({ hash }: Keyed, key: number): number {
  return mixed(hash, key)
}

/** Where a key stands among others in order; null where it does not. */
function placeIn(keys: Uint32Array, key: number): number | null {
  let [low, high] = [0, keys.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((keys[middle] ?? 0) < key) low = middle + 1
    else high = middle
  }
  return keys[low] === key ? low : null
}

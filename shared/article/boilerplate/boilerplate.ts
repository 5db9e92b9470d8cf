import type { Article, Furniture } from '../article.ts'
import { kindOf } from './kind.ts'
import { startsOf } from '../../starts.ts'
import { namesInCommon, readingOf } from './lines.ts'
import type { Line, Reading } from './lines.ts'

/** Articles with fewer names in common are about different things: follow-ups and copies of one report have more. */
const APART = 0.12
/** How many articles, each about something else than the others, must have a line: at their edges, and elsewhere. */
const AT_EDGE = 3
const ANYWHERE = 6
/** A line's place is the edge where so large a share of its copies stand there. */
const MOSTLY = 0.8
/** Shorter lines come again by chance ("He declined to comment"), and need the stronger evidence even at the edge. */
const LONG = 6
const SHORTEST = 3

/** An article as it is learned from. */
export type Source = Pick<Article, 'id' | 'text' | 'body' | 'outlet'>

/** A line met in two articles and more. */
interface Known {
  /** The ages of the articles, each negative (from −1 on) where the line stood at its edge. */
  readonly articles: number[]
  /** How many of them are all about different things, as far as it is known; no more than are needed. */
  apart: number | null
}

/** What was learned, as it can be kept. */
export interface KeptBoilerplate {
  /** The ages of the articles, in order. */
  readonly ages: Float64Array
  /** The names of all, one after the other, and where those of each begin. */
  readonly names: Uint32Array
  readonly namesFrom: Uint32Array
  readonly lines: Float64Array
  /** The articles of all lines, one after the other, and where those of each begin. */
  readonly articles: Float64Array
  readonly articlesFrom: Uint32Array
}

/**
 * What an outlet prints under every report: who its reporters are, how to sign up, what may be copied. Learned from the
 * paragraphs that come again in its articles; articles whose outlet is not known count as one outlet's. A line counts
 * only across articles about different things, so that neither a wire report that many took over, nor the background
 * that follow-ups repeat, is taken for one. What is learned hangs on which articles are there and on their age, not on how they
 * came. Keeps hashes, no text: about 40 bytes a paragraph.
 */
export class Boilerplate {
  readonly #names = new Map<number, Uint32Array>()
  /** Of a line met once, its article, as in `Known`. */
  readonly #lines = new Map<number, number | Known>()

  /** Takes over what was kept. */
  static from({ ages, names, namesFrom, lines, articles, articlesFrom }: KeptBoilerplate): Boilerplate {
    const boilerplate = new Boilerplate()
    for (const [at, age] of ages.entries()) {
      boilerplate.#names.set(age, names.subarray(namesFrom[at], namesFrom[at + 1]))
    }
    for (const [at, line] of lines.entries()) {
      const from = articlesFrom[at] ?? 0
      const to = articlesFrom[at + 1] ?? from
      const known = { articles: Array.from(articles.subarray(from, to)), apart: null }
      boilerplate.#lines.set(line, to - from === 1 ? (articles[from] ?? 0) : known)
    }
    return boilerplate
  }

  kept(): KeptBoilerplate {
    const known = [...this.#names]
    const lines = [...this.#lines]
    const articles = lines.map(([, met]) => (typeof met === 'number' ? [met] : met.articles))
    const names = new Uint32Array(known.reduce((sum, [, { length }]) => sum + length, 0))
    const namesFrom = startsOf(known.map(([, { length }]) => length))
    for (const [at, [, some]] of known.entries()) names.set(some, namesFrom[at])
    return {
      ages: Float64Array.from(known, ([age]) => age),
      names,
      namesFrom,
      lines: Float64Array.from(lines, ([line]) => line),
      articles: Float64Array.from(articles.flat()),
      articlesFrom: startsOf(articles.map(({ length }) => length)),
    }
  }

  /** Learns from an article; one of an age that it has learned from already changes nothing. Older articles have the lower age. */
  add(article: Source, age: number): void {
    if (this.#names.has(age)) return
    const { lines, names } = read(article)
    this.#names.set(age, names)
    for (const [key, { atEdge }] of firstOf(lines)) this.#meet(key, atEdge ? -1 - age : age)
  }

  /** Forgets an article that it has learned from, as it was then. */
  remove(article: Source, age: number): void {
    if (!this.#names.delete(age)) return
    for (const key of firstOf(read(article).lines).keys()) this.#part(key, age)
  }

  /** The paragraphs of an article's body that are boilerplate, in order; none where nothing else would be left. */
  furnitureOf(article: Source): Furniture[] {
    const found = read(article).lines.filter((line) => this.#isBoilerplate(line))
    if (found.length === article.body.length) return []
    return found.map(({ start, end }) => ({ start, end, kind: kindOf(article.text.slice(start, end)) }))
  }

  #meet(key: number, met: number): void {
    const before = this.#lines.get(key)
    if (before === undefined) {
      this.#lines.set(key, met)
    } else if (typeof before === 'number') {
      this.#lines.set(key, { articles: [before, met], apart: null })
    } else {
      before.articles.push(met)
      before.apart = null
    }
  }

  #part(key: number, age: number): void {
    const met = this.#lines.get(key)
    if (met === undefined) return
    const left = typeof met === 'number' ? [] : met.articles.filter((one) => ageOf(one) !== age)
    const [only] = left
    if (only === undefined) this.#lines.delete(key)
    else this.#lines.set(key, left.length === 1 ? only : { articles: left, apart: null })
  }

  /** How many of the articles with a line are all about different things, the oldest first; no more than are needed. */
  #apartIn(known: Known): number {
    if (known.apart !== null) return known.apart
    const apart: Uint32Array[] = []
    for (const age of known.articles.map(ageOf).sort((a, b) => a - b)) {
      const names = this.#names.get(age)
      if (names !== undefined && apart.every((other) => namesInCommon(names, other) < APART)) apart.push(names)
      if (apart.length === ANYWHERE) break
    }
    known.apart = apart.length
    return apart.length
  }

  #isBoilerplate({ key, words }: Line): boolean {
    const known = this.#lines.get(key)
    if (known === undefined || typeof known === 'number' || words < SHORTEST) return false
    const { articles } = known
    const isAtEdge = articles.filter((met) => met < 0).length >= MOSTLY * articles.length
    if (words < LONG) return isAtEdge && this.#apartIn(known) >= ANYWHERE
    return this.#apartIn(known) >= (isAtEdge ? AT_EDGE : ANYWHERE)
  }
}

/** The first line of each key. */
function firstOf(lines: readonly Line[]): ReadonlyMap<number, Line> {
  const first = new Map<number, Line>()
  for (const line of lines) if (!first.has(line.key)) first.set(line.key, line)
  return first
}

function ageOf(met: number): number {
  return met < 0 ? -1 - met : met
}

function read({ text, body, outlet }: Source): Reading {
  return readingOf(text, body, outlet?.value.toLowerCase() ?? '')
}

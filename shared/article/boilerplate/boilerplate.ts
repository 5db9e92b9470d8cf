import type { Article, Furniture } from '../article.ts'
import { kindOf } from './kind.ts'
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
  articles: number
  edges: number
  /** Articles with it that are all about different things; no more than are needed. */
  readonly apart: number[]
}

/**
 * What an outlet prints under every report: who its reporters are, how to sign up, what may be copied. Learned from the
 * paragraphs that come again in its articles; articles whose outlet is not known count as one outlet's. A line counts
 * only across articles about different things, so that neither a wire report that many took over, nor the background
 * that follow-ups repeat, is taken for one. Keeps hashes, no text: about 40 bytes a paragraph.
 */
export class Boilerplate {
  readonly #ids = new Set<string>()
  readonly #names: Uint32Array[] = []
  /** Of a line met once, its article's number, negative (from −1 on) where it stood at the edge. */
  readonly #lines = new Map<number, number | Known>()

  /** Learns from an article; one that it has learned from already changes nothing. */
  add(article: Source): void {
    if (this.#ids.has(article.id)) return
    this.#ids.add(article.id)
    const number = this.#names.length
    const { lines, names } = read(article)
    this.#names.push(names)
    const met = new Set<number>()
    for (const line of lines) {
      if (!met.has(line.key)) this.#meet(line, number)
      met.add(line.key)
    }
  }

  /** The paragraphs of an article's body that are boilerplate, in order; none where nothing else would be left. */
  furnitureOf(article: Source): Furniture[] {
    const found = read(article).lines.filter((line) => this.#isBoilerplate(line))
    if (found.length === article.body.length) return []
    return found.map(({ start, end }) => ({ start, end, kind: kindOf(article.text.slice(start, end)) }))
  }

  #meet({ key, atEdge }: Line, number: number): void {
    const before = this.#lines.get(key)
    if (before === undefined) {
      this.#lines.set(key, atEdge ? -1 - number : number)
      return
    }
    const known = typeof before === 'number' ? metOnce(before) : before
    known.articles += 1
    if (atEdge) known.edges += 1
    if (known.apart.length < ANYWHERE && this.#isApart(known.apart, number)) known.apart.push(number)
    this.#lines.set(key, known)
  }

  #isApart(others: readonly number[], number: number): boolean {
    const names = this.#names[number]
    return others.every((other) => {
      const theirs = this.#names[other]
      return names !== undefined && theirs !== undefined && namesInCommon(names, theirs) < APART
    })
  }

  #isBoilerplate({ key, words }: Line): boolean {
    const known = this.#lines.get(key)
    if (known === undefined || typeof known === 'number' || words < SHORTEST) return false
    const isAtEdge = known.edges >= MOSTLY * known.articles
    if (words < LONG) return isAtEdge && known.apart.length >= ANYWHERE
    return known.apart.length >= (isAtEdge ? AT_EDGE : ANYWHERE)
  }
}

function read({ text, body, outlet }: Source): Reading {
  return readingOf(text, body, outlet?.value.toLowerCase() ?? '')
}

function metOnce(article: number): Known {
  const isAtEdge = article < 0
  return { articles: 1, edges: isAtEdge ? 1 : 0, apart: [isAtEdge ? -1 - article : article] }
}

import type { PreparedText } from '../prepare.ts'
import type { Weighed } from './chance.ts'
import { edgeWorth } from './edge-worth.ts'
import { mixOf } from './stretch.ts'
import type { Mix, Stretch } from './stretch.ts'
import type { Window } from './window.ts'

/** No one word says more than this, in nats. */
const MOST_PER_WORD = 5
/** Words that the edges start from. */
const CORE = 20
/** An edge stops once it is this far below its peak, in nats. */
const DROP = 12

/**
 * The best stretch within the words [from, to) of a text, explained as taken from a window of the other: each word comes
 * after the one that it follows there too, or from anywhere in the window, or from the writer's own language. Grown
 * from its surest few words outward, since the nearest have the first claim on the window.
 */
export function cutStretch(one: Weighed, from: number, to: number, window: Window, mix: Mix): Stretch {
  const explained = new Explained(one, window, mix)
  const length = Math.min(CORE, to - from)
  const core = surest(explained, from, to, length)
  let score = 0
  for (let at = core; at < core + length; at++) score += explained.take(at)
  const left = new Edge(core, one.of)
  const right = new Edge(core + length, one.of)
  while (left.isOpen || right.isOpen) {
    if (right.isOpen) {
      if (right.at < to) right.step(explained.take(right.at), 1)
      else right.isOpen = false
    }
    if (left.isOpen) {
      if (left.at > from) left.step(explained.take(left.at - 1), -1)
      else left.isOpen = false
    }
  }
  const [start, end] = [left.best, right.best]
  explained.putBack(left.at, right.at)
  return { start, end, score: score + left.bestSum + right.bestSum, mix: explained.mixWithin(start, end) }
}

/** What the words of one text say for being taken from a window of the other, in nats. */
class Explained {
  readonly #one: Weighed
  readonly #window: Window
  readonly #chained: number
  readonly #fresh: number
  readonly #miss: number
  readonly #perWord: number

  constructor(one: Weighed, window: Window, { chained, taken }: Mix) {
    this.#one = one
    this.#window = window
    this.#chained = chained
    this.#fresh = 1 - chained - taken
    this.#miss = Math.log(this.#fresh)
    this.#perWord = taken / window.size
  }

  valueOf(at: number): number {
    const { words, neighbours, chance } = this.#one
    const word = words[at] ?? -1
    if (!this.#window.has(word)) return this.#miss
    let likelihood = this.#perWord * this.#window.count(word)
    const together = this.#window.countNeighbours(neighbours[at] ?? -1)
    if (together > 0) likelihood += (this.#chained * together) / this.#window.count(words[at - 1] ?? -1)
    return Math.min(MOST_PER_WORD, Math.log(likelihood / (chance[word] ?? 1) + this.#fresh))
  }

  take(at: number): number {
    const value = this.valueOf(at)
    this.#window.take(this.#one.words[at] ?? -1)
    return value
  }

  putBack(start: number, end: number): void {
    for (let at = start; at < end; at++) this.#window.putBack(this.#one.words[at] ?? -1)
  }

  /** How much of a stretch was taken, counted in it; uses up the window. */
  mixWithin(start: number, end: number): Mix {
    let chained = 0
    let taken = 0
    for (let at = start; at < end; at++) {
      const word = this.#one.words[at] ?? -1
      if (!this.#window.has(word)) continue
      this.#window.take(word)
      if (this.#window.countNeighbours(this.#one.neighbours[at] ?? -1) > 0) chained++
      else taken++
    }
    return mixOf(chained, taken, end - start)
  }
}

/** Where the `length` words begin, within [from, to), that score highest together. */
function surest(explained: Explained, from: number, to: number, length: number): number {
  const values = new Float64Array(to - from)
  let sum = 0
  let best = -Infinity
  let core = from
  for (let at = 0; at < values.length; at++) {
    const value = explained.valueOf(from + at)
    values[at] = value
    sum += value
    if (at >= length) sum -= values[at - length] ?? 0
    if (at >= length - 1 && sum > best) {
      best = sum
      core = from + at - length + 1
    }
  }
  return core
}

/** One edge on its way outward: where it is, the best place that it passed, and the score up to there. */
class Edge {
  isOpen = true
  at: number
  best: number
  bestSum = 0
  readonly #text: PreparedText
  #sum = 0
  #peak = 0
  #bestWorth: number

  constructor(at: number, text: PreparedText) {
    this.at = at
    this.best = at
    this.#text = text
    this.#bestWorth = edgeWorth(text, at)
  }

  step(value: number, direction: 1 | -1): void {
    this.at += direction
    this.#sum += value
    this.#peak = Math.max(this.#peak, this.#sum)
    const worth = this.#sum + edgeWorth(this.#text, this.at)
    if (worth > this.#bestWorth) {
      this.#bestWorth = worth
      this.best = this.at
      this.bestSum = this.#sum
    }
    if (this.#sum < this.#peak - DROP) this.isOpen = false
  }
}

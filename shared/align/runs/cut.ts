import type { PreparedText } from '../prepare.ts'
import type { Side } from '../pair.ts'
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

/** A likelihood ratio of so much says no more. */
const MOST_LIKELY = Math.exp(MOST_PER_WORD)

/** Room for what each word of the stretch at hand says, kept from one to the next. */
let values = new Float64Array(1 << 10)

/**
 * The best stretch within the words [from, to) of a text, explained as taken from a window of the other: each word comes
 * after the one that it follows there too, or from anywhere in the window, or from the writer's own language. Grown
 * from its surest few words outward, since the nearest have the first claim on the window. Uses up the window.
 */
export function cutStretch(one: Side, from: number, to: number, window: Window, mix: Mix): Stretch {
  const miss = Math.log(freshIn(mix))
  weigh(one, from, to, window, mix)
  const take = (at: number): number => (window.take(one.words[at] ?? -1) ? (values[at - from] ?? 0) : miss)
  const length = Math.min(CORE, to - from)
  const core = surest(from, to, length)
  let score = 0
  for (let at = core; at < core + length; at++) score += take(at)
  const left = new Edge(core, one.of)
  const right = new Edge(core + length, one.of)
  while (left.isOpen || right.isOpen) {
    if (right.isOpen) {
      if (right.at < to) right.step(take(right.at), 1)
      else right.isOpen = false
    }
    if (left.isOpen) {
      if (left.at > from) left.step(take(left.at - 1), -1)
      else left.isOpen = false
    }
  }
  for (let at = left.at; at < right.at; at++) window.putBack(one.words[at] ?? -1)
  const [start, end] = [left.best, right.best]
  return { start, end, score: score + left.bestSum + right.bestSum, mix: mixWithin(one, start, end, window) }
}

function freshIn({ chained, taken }: Mix): number {
  return 1 - chained - taken
}

/** Sets `values` to what each of the words [from, to) says for being taken from the window, while it is there, in nats. */
function weigh({ words, neighbours, chance }: Side, from: number, to: number, window: Window, mix: Mix): void {
  if (values.length < to - from) values = new Float64Array((to - from) * 2)
  const fresh = freshIn(mix)
  const miss = Math.log(fresh)
  const perWord = mix.taken / window.size
  for (let at = from; at < to; at++) {
    const word = words[at] ?? -1
    const count = window.count(word)
    if (count === 0) {
      values[at - from] = miss
      continue
    }
    let likelihood = perWord * count
    const together = window.countNeighbours(neighbours[at] ?? -1)
    if (together > 0) likelihood += (mix.chained * together) / window.count(words[at - 1] ?? -1)
    const ratio = likelihood / (chance[word] ?? 1) + fresh
    values[at - from] = ratio >= MOST_LIKELY ? MOST_PER_WORD : Math.log(ratio)
  }
}

/** Where the `length` words begin, within [from, to), whose values are highest together. */
function surest(from: number, to: number, length: number): number {
  let sum = 0
  for (let at = 0; at < length; at++) sum += values[at] ?? 0
  let best = sum
  let core = 0
  for (let at = length; at < to - from; at++) {
    sum += (values[at] ?? 0) - (values[at - length] ?? 0)
    if (sum <= best) continue
    best = sum
    core = at - length + 1
  }
  return from + core
}

/** How much of a stretch was taken, counted in it. */
function mixWithin({ words, neighbours }: Side, start: number, end: number, window: Window): Mix {
  let chained = 0
  let taken = 0
  for (let at = start; at < end; at++) {
    if (!window.take(words[at] ?? -1)) continue
    if (window.countNeighbours(neighbours[at] ?? -1) > 0) chained++
    else taken++
  }
  return mixOf(chained, taken, end - start)
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

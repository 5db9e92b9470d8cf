import type { Collection } from './collection.ts'
import { FEWEST_WORDS } from './fingerprints.ts'
import type { Overlap } from './overlap.ts'
import type { PlaceSet } from './places.ts'

/** Words that stand in two texts: their places, and how many. */
interface Run {
  readonly a: number
  readonly b: number
  readonly length: number
}

/** The runs that one text shares with others, found by growing them from places where both say the same. */
export class PairRuns {
  readonly #words: Int32Array
  readonly #starts: Uint32Array
  readonly #furniture: PlaceSet
  readonly #runs = new Map<number, Run[]>()

  /** A run of nothing but furniture does not count. */
  constructor({ words, starts }: Collection, furniture: PlaceSet) {
    this.#furniture = furniture
    this.#words = words
    this.#starts = starts
  }

  /** Compares text `a` around a place with text `b` around another, and keeps the run if it is long enough. */
  meet(a: number, placeA: number, b: number, placeB: number): void {
    const known = this.#runs.get(b)
    if (known?.some((run) => placeA - run.a === placeB - run.b && placeA >= run.a && placeA < run.a + run.length))
      return
    const words = this.#words
    const before = Math.min(placeA - (this.#starts[a] ?? 0), placeB - (this.#starts[b] ?? 0))
    const after = Math.min((this.#starts[a + 1] ?? 0) - placeA, (this.#starts[b + 1] ?? 0) - placeB)
    let left = 0
    while (left < before && words[placeA - left - 1] === words[placeB - left - 1]) left++
    let right = 0
    while (right < after && words[placeA + right] === words[placeB + right]) right++
    if (!this.#counts(placeA - left, left + right)) return
    const run = { a: placeA - left, b: placeB - left, length: left + right }
    if (known === undefined) this.#runs.set(b, [run])
    else known.push(run)
  }

  /** The overlaps of text `a` with later texts, in their order, made of the runs met since the last time. */
  *take(a: number): Generator<Overlap> {
    if (this.#runs.size === 0) return
    const pairs = [...this.#runs].sort(([x], [y]) => x - y)
    this.#runs.clear()
    for (const [b, runs] of pairs) {
      const words = covered(runs, 'a')
      yield { a, b, words, ofA: words / this.#length(a), ofB: covered(runs, 'b') / this.#length(b) }
    }
  }

  #counts(place: number, length: number): boolean {
    for (let at = place; at + FEWEST_WORDS <= place + length; at++) if (!this.#furniture.has(at)) return true
    return false
  }

  #length(text: number): number {
    return (this.#starts[text + 1] ?? 0) - (this.#starts[text] ?? 0)
  }
}

/** How many words of one side lie in a run. */
function covered(runs: readonly Run[], side: 'a' | 'b'): number {
  if (runs.length === 1) return runs[0]?.length ?? 0
  let count = 0
  let reach = 0
  for (const run of runs.toSorted((x, y) => x[side] - y[side])) {
    const end = run[side] + run.length
    if (end <= reach) continue
    count += end - Math.max(run[side], reach)
    reach = end
  }
  return count
}

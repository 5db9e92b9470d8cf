import type { Places, Side } from '../pair.ts'

/** Words on each side of a cell: about a sentence. */
export const CELL = 20
/** A word that meets itself at more places than this tells none of them apart; only book-length texts have any. */
const MOST_MEETINGS = 200

/** First words of a cell in both texts, and what the cell and its eight neighbours weigh together, in nats. */
export interface Spot {
  readonly a: number
  readonly b: number
  readonly weight: number
}

/** What words and two neighbours weigh on the cells where they meet, by their numbers, in nats; 0 for those left out. */
export interface Weights {
  readonly words: Float64Array
  readonly neighbours: Float64Array
}

/** Whether something numbered meets itself often enough to tell nothing. */
export function isEverywhere(inA: Places, inB: Places, number: number): boolean {
  const timesA = (inA.from[number + 1] ?? 0) - (inA.from[number] ?? 0)
  return timesA * ((inB.from[number + 1] ?? 0) - (inB.from[number] ?? 0)) > MOST_MEETINGS
}

/**
 * Lays two texts against each other, in cells of `CELL` words each way, and gives the cells that weigh `least` or more together
 * with their neighbours, heaviest first; each holds `leastOwn` or more itself. No more than three columns, the cells of a
 * sentence of B, are held at once, so a book takes no more room than a report.
 */
export function heavySpots(a: Side, b: Side, weights: Weights, least: number, leastOwn: number): Spot[] {
  const rows = Math.ceil(a.of.size / CELL) + 2
  let [left, middle, right] = [new Column(rows), new Column(rows), new Column(rows)]
  const spots: Spot[] = []
  for (let first = 0; first < b.of.size + CELL; first += CELL) {
    const end = Math.min(b.of.size, first + CELL)
    for (let at = first; at < end; at++) {
      right.add(a.wordPlaces, b.words[at] ?? -1, weights.words)
      right.add(a.neighbourPlaces, b.neighbours[at] ?? -1, weights.neighbours)
    }
    for (let used = 0; used < middle.count; used++) {
      const row = middle.rowOf(used)
      if (middle.weightOf(row) < leastOwn) continue
      const weight = left.around(row) + middle.around(row) + right.around(row)
      if (weight >= least) spots.push({ a: (row - 1) * CELL, b: first - CELL, weight })
    }
    left.empty()
    ;[left, middle, right] = [middle, right, left]
  }
  return spots.sort((x, y) => y.weight - x.weight || x.a - y.a || x.b - y.b)
}

/** The cells of one sentence of B, by their row, with an empty row at both ends. */
class Column {
  readonly #weights: Float64Array
  readonly #used: Int32Array
  /** How many cells hold anything. */
  count = 0

  constructor(rows: number) {
    this.#weights = new Float64Array(rows)
    this.#used = new Int32Array(rows)
  }

  /** Adds a weight wherever something numbered stands in A. */
  add({ from, places }: Places, number: number, weights: Float64Array): void {
    const weight = number < 0 ? 0 : (weights[number] ?? 0)
    if (weight === 0) return
    const end = from[number + 1] ?? 0
    for (let at = from[number] ?? 0; at < end; at++) {
      const row = Math.floor((places[at] ?? 0) / CELL) + 1
      const present = this.#weights[row] ?? 0
      if (present === 0) this.#used[this.count++] = row
      this.#weights[row] = present + weight
    }
  }

  /** The row of each cell that holds anything, by number below `count`. */
  rowOf(used: number): number {
    return this.#used[used] ?? 0
  }

  weightOf(row: number): number {
    return this.#weights[row] ?? 0
  }

  /** What a cell and those above and below it weigh. */
  around(row: number): number {
    return (this.#weights[row - 1] ?? 0) + (this.#weights[row] ?? 0) + (this.#weights[row + 1] ?? 0)
  }

  empty(): void {
    for (let at = 0; at < this.count; at++) this.#weights[this.#used[at] ?? 0] = 0
    this.count = 0
  }
}

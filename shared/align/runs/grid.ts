import type { Places } from '../pair.ts'

/** Words on each side of a cell: about a sentence. */
export const CELL = 20
/** A word that meets itself at more places than this tells none of them apart; only book-length texts have any. */
const MOST_MEETINGS = 200
/** Up to this many cells the table is a plain array. */
const MOST_PLAIN = 1 << 16
const EMPTY = -1

/** First words of a cell in both texts, and what the cell and its eight neighbours weigh together, in nats. */
export interface Spot {
  readonly a: number
  readonly b: number
  readonly weight: number
}

/** Room for the cells of the grid at hand, kept from pair to pair and left empty. */
let room = {
  keys: new Int32Array(MOST_PLAIN).fill(EMPTY),
  weights: new Float64Array(MOST_PLAIN),
  used: new Int32Array(MOST_PLAIN),
}

/** Two texts laid against each other, in cells of `CELL` words each way. Only cells that hold anything are kept. One at a time. */
export class Grid {
  readonly #columns: number
  readonly #isPlain: boolean
  #count = 0

  /** The lengths of the texts, in words. */
  constructor(lengthA: number, lengthB: number) {
    // A cell more on every side, so that each cell has eight neighbours.
    this.#columns = Math.ceil(lengthB / CELL) + 2
    this.#isPlain = (Math.ceil(lengthA / CELL) + 2) * this.#columns <= MOST_PLAIN
  }

  /** Adds a weight wherever something numbered stands in both texts. */
  add(inA: Places, inB: Places, number: number, weight: number): void {
    const [firstA, endA] = [inA.from[number] ?? 0, inA.from[number + 1] ?? 0]
    const [firstB, endB] = [inB.from[number] ?? 0, inB.from[number + 1] ?? 0]
    if ((endA - firstA) * (endB - firstB) > MOST_MEETINGS) return
    for (let i = firstA; i < endA; i++) {
      const row = (Math.floor((inA.places[i] ?? 0) / CELL) + 1) * this.#columns + 1
      for (let j = firstB; j < endB; j++) this.#addTo(row + Math.floor((inB.places[j] ?? 0) / CELL), weight)
    }
  }

  /**
   * The cells that weigh enough together with their neighbours, heaviest first; each holds `leastOwn` or more itself. The grid
   * is empty after it.
   */
  takeSpots(least: number, leastOwn: number): Spot[] {
    const spots: Spot[] = []
    const columns = this.#columns
    for (let at = 0; at < this.#count; at++) {
      const slot = room.used[at] ?? 0
      if ((room.weights[slot] ?? 0) < leastOwn) continue
      const key = room.keys[slot] ?? 0
      let weight = 0
      for (let row = key - columns; row <= key + columns; row += columns) {
        weight += this.#weightOf(row - 1) + this.#weightOf(row) + this.#weightOf(row + 1)
      }
      if (weight < least) continue
      spots.push({ a: (Math.floor(key / columns) - 1) * CELL, b: ((key % columns) - 1) * CELL, weight })
    }
    this.#empty()
    return spots.sort((x, y) => y.weight - x.weight || x.a - y.a || x.b - y.b)
  }

  #empty(): void {
    for (let at = 0; at < this.#count; at++) {
      const slot = room.used[at] ?? 0
      room.keys[slot] = EMPTY
      room.weights[slot] = 0
    }
    this.#count = 0
  }

  #addTo(key: number, weight: number): void {
    const slot = this.#slotOf(key)
    room.weights[slot] = (room.weights[slot] ?? 0) + weight
    if (room.keys[slot] !== EMPTY) return
    room.keys[slot] = key
    room.used[this.#count++] = slot
    if (!this.#isPlain && this.#count * 2 > room.keys.length) this.#grow()
  }

  #weightOf(key: number): number {
    return room.weights[this.#slotOf(key)] ?? 0
  }

  /** Where a cell is kept: open addressing where the texts are long. */
  #slotOf(key: number): number {
    if (this.#isPlain) return key
    const mask = room.keys.length - 1
    let slot = (Math.imul(key, 0x9e3779b1) >>> 9) & mask
    while (room.keys[slot] !== EMPTY && room.keys[slot] !== key) slot = (slot + 1) & mask
    return slot
  }

  #grow(): void {
    const { keys, weights, used } = room
    const length = keys.length * 4
    room = { keys: new Int32Array(length).fill(EMPTY), weights: new Float64Array(length), used: new Int32Array(length) }
    for (const [at, old] of used.subarray(0, this.#count).entries()) {
      const key = keys[old] ?? 0
      const slot = this.#slotOf(key)
      room.keys[slot] = key
      room.weights[slot] = weights[old] ?? 0
      room.used[at] = slot
    }
  }
}

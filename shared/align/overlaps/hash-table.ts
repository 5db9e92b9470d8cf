/** Few, so that the table has grown and has met like keys before the code around it is compiled for good. */
const FEWEST_SLOTS = 1 << 6

/**
 * Numbers from 0 up by 64-bit keys, given as two 32-bit halves that are hashes already. Open addressing; a look-up reads eight
 * bytes a slot, the half that chose the slot being needed only when the table grows.
 */
export class HashTable {
  /** For each slot the high half of its key, and the value plus one: 0 where the slot is free. */
  #slots = new Int32Array(FEWEST_SLOTS * 2)
  #lows = new Int32Array(FEWEST_SLOTS)
  #mask = FEWEST_SLOTS - 1
  #size = 0

  /** The value of a key, or -1. */
  get(high: number, low: number): number {
    const slots = this.#slots
    const mask = this.#mask
    let slot = low & mask
    for (;;) {
      const stored = slots[slot * 2 + 1] ?? 0
      if (stored === 0 || slots[slot * 2] === high) return stored - 1
      slot = (slot + 1) & mask
    }
  }

  /** Adds a key that is not in the table yet. */
  add(high: number, low: number, value: number): void {
    this.#size++
    if (this.#size * 2 > this.#mask) this.#grow()
    this.#put(high, low, value + 1)
  }

  #put(high: number, low: number, stored: number): void {
    let slot = low & this.#mask
    while (this.#slots[slot * 2 + 1] !== 0) slot = (slot + 1) & this.#mask
    this.#slots[slot * 2] = high
    this.#slots[slot * 2 + 1] = stored
    this.#lows[slot] = low
  }

  #grow(): void {
    const slots = this.#slots
    const lows = this.#lows
    this.#mask = this.#mask * 2 + 1
    this.#slots = new Int32Array(slots.length * 2)
    this.#lows = new Int32Array(lows.length * 2)
    for (const [slot, low] of lows.entries()) {
      const stored = slots[slot * 2 + 1] ?? 0
      if (stored !== 0) this.#put(slots[slot * 2] ?? 0, low, stored)
    }
  }
}

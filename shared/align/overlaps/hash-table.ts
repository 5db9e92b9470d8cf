/** Few, so that the table has grown and has met like keys before the code around it is compiled for good. */
const FEWEST_SLOTS = 1 << 6

/** Numbers from 0 up by 32-bit keys that are hashes already. Open addressing. */
export class HashTable {
  /** For each slot its key, and the value plus one: 0 where the slot is free. */
  #slots = new Int32Array(FEWEST_SLOTS * 2)
  #mask = FEWEST_SLOTS - 1
  #size = 0

  /** The value of a key, or -1. */
  get(key: number): number {
    const slots = this.#slots
    const mask = this.#mask
    let slot = key & mask
    for (;;) {
      const stored = slots[slot * 2 + 1] ?? 0
      if (stored === 0 || slots[slot * 2] === key) return stored - 1
      slot = (slot + 1) & mask
    }
  }

  /** Adds a key that is not in the table yet. */
  add(key: number, value: number): void {
    this.#size++
    if (this.#size * 2 > this.#mask) this.#grow()
    this.#put(key, value + 1)
  }

  #put(key: number, stored: number): void {
    let slot = key & this.#mask
    while (this.#slots[slot * 2 + 1] !== 0) slot = (slot + 1) & this.#mask
    this.#slots[slot * 2] = key
    this.#slots[slot * 2 + 1] = stored
  }

  #grow(): void {
    const slots = this.#slots
    this.#mask = this.#mask * 2 + 1
    this.#slots = new Int32Array(slots.length * 2)
    for (let at = 0; at < slots.length; at += 2) {
      const stored = slots[at + 1] ?? 0
      if (stored !== 0) this.#put(slots[at] ?? 0, stored)
    }
  }
}

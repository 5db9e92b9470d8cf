const FEWEST_BITS = 12
const MOST_BITS = 31

/**
 * Which 32-bit hashes came more than once, in two bits a hash. A hash that came once is now and then taken for one that
 * came twice, never the other way round.
 */
export class SeenTwice {
  readonly #seen: Uint32Array
  readonly #mask: number

  /** `expected` is about how many hashes will come; room for eight times as many keeps mistakes to a few in a hundred. */
  constructor(expected: number) {
    const bits = Math.min(MOST_BITS, Math.max(FEWEST_BITS, Math.ceil(Math.log2(expected * 8 + 1))))
    this.#mask = 2 ** bits - 1
    this.#seen = new Uint32Array(2 ** (bits - 4))
  }

  see(hash: number): void {
    const place = hash & this.#mask
    const shift = (place & 15) * 2
    const before = this.#seen[place >>> 4] ?? 0
    this.#seen[place >>> 4] = before | ((((before >>> shift) & 1) + 1) << shift)
  }

  has(hash: number): boolean {
    const place = hash & this.#mask
    return (((this.#seen[place >>> 4] ?? 0) >>> ((place & 15) * 2 + 1)) & 1) === 1
  }
}

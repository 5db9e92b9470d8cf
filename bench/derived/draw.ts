/** Draws by chance that are the same everywhere for a seed: Marsaglia's xorshift with 32 bits. */
export class Draw {
  #state: number

  constructor(seed: number) {
    this.#state = Math.imul(seed + 1, 0x9e3779b1) | 1
  }

  /** In [0, 1). */
  next(): number {
    this.#state ^= this.#state << 13
    this.#state ^= this.#state >>> 17
    this.#state ^= this.#state << 5
    return (this.#state >>> 0) / 2 ** 32
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit)
  }

  chance(share: number): boolean {
    return this.next() < share
  }

  one<T>(of: readonly T[]): T | undefined {
    return of[this.below(of.length)]
  }

  /** So many of the list, in its order. */
  some<T>(of: readonly T[], count: number): T[] {
    const places = new Set<number>()
    while (places.size < Math.min(count, of.length)) places.add(this.below(of.length))
    return of.filter((_, at) => places.has(at))
  }
}

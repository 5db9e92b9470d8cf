const BITS = 2 ** 26

/**
 * Remembers, in 16 MB whatever comes, which numbers were seen twice. Now and then it takes a number for one that was
 * seen before; it never forgets one.
 */
export class SeenTwice {
  readonly #once = new Uint32Array(BITS / 32)
  readonly #twice = new Uint32Array(BITS / 32)

  see(feature: number): void {
    const slot = slotOf(feature)
    const word = slot >>> 5
    const bit = 1 << (slot & 31)
    if (((this.#once[word] ?? 0) & bit) !== 0) this.#twice[word] = (this.#twice[word] ?? 0) | bit
    else this.#once[word] = (this.#once[word] ?? 0) | bit
  }

  has(feature: number): boolean {
    const slot = slotOf(feature)
    return ((this.#twice[slot >>> 5] ?? 0) & (1 << (slot & 31))) !== 0
  }
}

/** Mixes both halves of a whole number into a place in the bitmap. */
function slotOf(feature: number): number {
  let hash = Math.imul(feature | 0, 0x9e3779b1) ^ Math.imul(Math.floor(feature / 2 ** 32), 0x85ebca77)
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae3d)
  return ((hash ^ (hash >>> 13)) >>> 0) % BITS
}

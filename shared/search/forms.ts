/** More forms than the texts of a large library have; beyond it the memory is dropped and built anew. */
const MOST = 400_000
const FEWEST = 1 << 12

/**
 * What becomes of each form of a word, made when it is first met: by two hashes of its code units, 64 bits together, by which no two of
 * a million forms are likely to meet. So no word need be cut out of its text to be looked up. Open addressing.
 */
export class Forms {
  readonly #make: (form: string) => string
  #hashes = new Int32Array(2 * FEWEST)
  #made: (string | undefined)[] = new Array<string | undefined>(FEWEST)
  #size = 0

  constructor(make: (form: string) => string) {
    this.#make = make
  }

  /** What becomes of the form that stands in a text. */
  of(text: string, start: number, end: number): string {
    let hash = 0x811c9dc5
    let other = 0
    for (let at = start; at < end; at++) {
      const unit = text.charCodeAt(at)
      hash = Math.imul(hash ^ unit, 0x01000193)
      other = (Math.imul(other, 31) + unit) | 0
    }
    return this.#made[this.#placeOf(hash, other)] ?? this.#add(hash, other, text.slice(start, end))
  }

  #add(hash: number, other: number, form: string): string {
    const made = this.#make(form)
    if (this.#size >= MOST) this.#resize(FEWEST, false)
    else if (2 * this.#size >= this.#made.length) this.#resize(2 * this.#made.length, true)
    const free = this.#placeOf(hash, other)
    this.#hashes[2 * free] = hash
    this.#hashes[2 * free + 1] = other
    this.#made[free] = made
    this.#size++
    return made
  }

  /** Where a form is, or is to be. */
  #placeOf(hash: number, other: number): number {
    const mask = this.#made.length - 1
    let place = (hash ^ (hash >>> 15)) & mask
    while (
      this.#made[place] !== undefined &&
      (this.#hashes[2 * place] !== hash || this.#hashes[2 * place + 1] !== other)
    ) {
      place = (place + 1) & mask
    }
    return place
  }

  #resize(places: number, keeps: boolean): void {
    const [hashes, made] = [this.#hashes, this.#made]
    this.#hashes = new Int32Array(2 * places)
    this.#made = new Array<string | undefined>(places)
    if (!keeps) {
      this.#size = 0
      return
    }
    for (const [at, each] of made.entries()) {
      if (each === undefined) continue
      const [hash, other] = [hashes[2 * at] ?? 0, hashes[2 * at + 1] ?? 0]
      const place = this.#placeOf(hash, other)
      this.#hashes[2 * place] = hash
      this.#hashes[2 * place + 1] = other
      this.#made[place] = each
    }
  }
}

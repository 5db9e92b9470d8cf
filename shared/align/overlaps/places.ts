/** Places in the collection, in order, each with a hash of what stands there. */
export class HashedPlaces {
  #hashes: Int32Array
  #places: Uint32Array
  #length = 0

  constructor(expected = 1024) {
    this.#hashes = new Int32Array(expected)
    this.#places = new Uint32Array(expected)
  }

  add(hash: number, place: number): void {
    if (this.#length === this.#places.length) this.#resize(this.#length * 2 + 16)
    this.#hashes[this.#length] = hash
    this.#places[this.#length++] = place
  }

  /** Drops the places whose hash is not wanted. */
  keep(wanted: (hash: number) => boolean): void {
    let kept = 0
    for (let index = 0; index < this.#length; index++) {
      const hash = this.#hashes[index] ?? 0
      if (!wanted(hash)) continue
      this.#hashes[kept] = hash
      this.#places[kept++] = this.#places[index] ?? 0
    }
    this.#resize(kept)
    this.#length = kept
  }

  get hashes(): Int32Array {
    return this.#hashes.subarray(0, this.#length)
  }

  get places(): Uint32Array {
    return this.#places.subarray(0, this.#length)
  }

  #resize(length: number): void {
    const hashes = new Int32Array(length)
    const places = new Uint32Array(length)
    hashes.set(this.#hashes.subarray(0, length))
    places.set(this.#places.subarray(0, length))
    this.#hashes = hashes
    this.#places = places
  }
}

/** The same places, and which of them have the same hash. */
export interface Groups {
  readonly places: Uint32Array
  /** For each place its group. */
  readonly groupOf: Uint32Array
  /** For each group where it begins in `members`; one more for where the last one ends. */
  readonly starts: Uint32Array
  /** Indices into `places`, group by group, in order within each. */
  readonly members: Uint32Array
}

/** Puts places with the same hash together, in two passes and without sorting. */
export function grouped({ hashes, places }: HashedPlaces): Groups {
  const { groupOf, count } = numbered(hashes)
  const starts = new Uint32Array(count + 1)
  for (const group of groupOf) starts[group + 1] = (starts[group + 1] ?? 0) + 1
  for (let group = 0; group < count; group++) starts[group + 1] = (starts[group + 1] ?? 0) + (starts[group] ?? 0)
  const next = starts.slice()
  const members = new Uint32Array(places.length)
  for (let index = 0; index < places.length; index++) {
    const group = groupOf[index] ?? 0
    const at = next[group] ?? 0
    members[at] = index
    next[group] = at + 1
  }
  return { places, groupOf, starts, members }
}

/** For each hash its number among the different ones, in order of first appearance, by open addressing. */
function numbered(hashes: Int32Array): { groupOf: Uint32Array; count: number } {
  const mask = 2 ** Math.ceil(Math.log2(hashes.length * 2 + 2)) - 1
  const slots = new Int32Array((mask + 1) * 2)
  const groupOf = new Uint32Array(hashes.length)
  let count = 0
  for (let index = 0; index < hashes.length; index++) {
    const hash = hashes[index] ?? 0
    let slot = Math.imul(hash, 0x9e3779b1) & mask
    while (slots[slot * 2 + 1] !== 0 && slots[slot * 2] !== hash) slot = (slot + 1) & mask
    if (slots[slot * 2 + 1] === 0) {
      slots[slot * 2] = hash
      slots[slot * 2 + 1] = ++count
    }
    groupOf[index] = (slots[slot * 2 + 1] ?? 1) - 1
  }
  return { groupOf, count }
}

/** A set of places, at one bit for each place there is. */
export class PlaceSet {
  readonly #bits: Uint32Array

  constructor(places: number) {
    this.#bits = new Uint32Array((places >>> 5) + 1)
  }

  add(place: number): void {
    this.#bits[place >>> 5] = (this.#bits[place >>> 5] ?? 0) | (1 << (place & 31))
  }

  has(place: number): boolean {
    return (((this.#bits[place >>> 5] ?? 0) >>> (place & 31)) & 1) === 1
  }
}

import { numberGroups } from './number-groups.ts'

/** Places in the collection, in order, each with a hash of what stands there. */
export class HashedPlaces {
  #hashes: Int32Array<ArrayBuffer>
  #places: Uint32Array<ArrayBuffer>
  #length = 0

  constructor(expected = 1024) {
    this.#hashes = new Int32Array(expected)
    this.#places = new Uint32Array(expected)
  }

  add(hash: number, place: number): void {
    if (this.#length === this.#places.length) this.#grow()
    this.#hashes[this.#length] = hash
    this.#places[this.#length++] = place
  }

  get hashes(): Int32Array<ArrayBuffer> {
    return this.#hashes.subarray(0, this.#length)
  }

  get places(): Uint32Array<ArrayBuffer> {
    return this.#places.subarray(0, this.#length)
  }

  #grow(): void {
    const hashes = new Int32Array(this.#length * 2 + 16)
    const places = new Uint32Array(this.#length * 2 + 16)
    hashes.set(this.#hashes)
    places.set(this.#places)
    this.#hashes = hashes
    this.#places = places
  }
}

/** Places whose hash is that of another place too, in order, and which of them have the same. */
export interface Groups {
  readonly places: Uint32Array
  /** For each place its group. */
  readonly groupOf: Uint32Array
  /** For each group where it begins in `members`; one more for where the last one ends. */
  readonly starts: Uint32Array
  /** Indices into `places`, group by group, in order within each. */
  readonly members: Uint32Array
}

/** Puts places with the same hash together. */
export function grouped({ hashes, places }: Pick<HashedPlaces, 'hashes' | 'places'>): Groups {
  const { numbers, groups, kept } = numberGroups(hashes)
  const keptPlaces = new Uint32Array(kept)
  const groupOf = new Uint32Array(kept)
  const starts = new Uint32Array(groups + 1)
  let length = 0
  for (let index = 0; index < numbers.length; index++) {
    const group = numbers[index] ?? 0
    if (group === 0) continue
    keptPlaces[length] = places[index] ?? 0
    groupOf[length++] = group - 1
    starts[group] = (starts[group] ?? 0) + 1
  }
  for (let group = 0; group < groups; group++) starts[group + 1] = (starts[group + 1] ?? 0) + (starts[group] ?? 0)
  const next = starts.slice()
  const members = new Uint32Array(kept)
  for (let index = 0; index < kept; index++) {
    const group = groupOf[index] ?? 0
    const at = next[group] ?? 0
    members[at] = index
    next[group] = at + 1
  }
  return { places: keptPlaces, groupOf, starts, members }
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

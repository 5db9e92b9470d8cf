import type { Profile } from './profile.ts'

/** Bytes before the lists: words, three lengths, and the day, which needs eight. */
const HEAD = 24
/** Of each term: number, value, whether it is named; of each run: number, value. */
const [TERM, KEY, RUN] = [9, 4, 8]

/** A profile as bytes, to be kept; about as many as its text has. Little-endian. */
export function toBytes({ meaning, wording, words, day }: Profile): Uint8Array {
  const [terms, keys, runs] = [meaning.numbers.length, meaning.keys.length, wording.numbers.length]
  const bytes = new Uint8Array(HEAD + terms * TERM + keys * KEY + runs * RUN)
  const view = new DataView(bytes.buffer)
  for (const [place, count] of [words, terms, keys, runs].entries()) view.setUint32(4 * place, count, true)
  view.setFloat64(16, day ?? NaN, true)
  let at = HEAD
  const put = (list: Uint32Array | Float32Array): void => {
    for (const value of list) {
      if (list instanceof Uint32Array) view.setUint32(at, value, true)
      else view.setFloat32(at, value, true)
      at += 4
    }
  }
  for (const list of [meaning.numbers, meaning.values, meaning.keys, wording.numbers, wording.values]) put(list)
  bytes.set(meaning.named, at)
  return bytes
}

/** The profile that bytes were made of. Throws a RangeError for any others. */
export function fromBytes(bytes: Uint8Array): Profile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const count = (place: number): number => view.getUint32(4 * place, true)
  const [words, terms, keys, runs] = [count(0), count(1), count(2), count(3)]
  if (bytes.length !== HEAD + terms * TERM + keys * KEY + runs * RUN) throw new RangeError('not a profile')
  const day = view.getFloat64(16, true)
  // One copy, which the lists are parts of: they stand where such numbers may. All that Electron runs on is little-endian.
  const own = bytes.slice().buffer
  let at = HEAD
  const placeOf = (length: number, size = 4): number => (at += length * size) - length * size
  const meaning = {
    numbers: new Uint32Array(own, placeOf(terms), terms),
    values: new Float32Array(own, placeOf(terms), terms),
    keys: new Uint32Array(own, placeOf(keys), keys),
  }
  const wording = {
    numbers: new Uint32Array(own, placeOf(runs), runs),
    values: new Float32Array(own, placeOf(runs), runs),
  }
  const named = new Uint8Array(own, placeOf(terms, 1), terms)
  return { meaning: { ...meaning, named }, wording, words, day: Number.isNaN(day) ? null : day }
}

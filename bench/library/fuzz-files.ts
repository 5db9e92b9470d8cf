import { zipOf } from '../../electron/import/zip/zip-fixture.ts'
import type { Draw } from '../derived/draw.ts'
import { SEEDS } from './fuzz-seeds.ts'
import type { Seed } from './fuzz-seeds.ts'

/** A file that was damaged, by the name that it gets. */
export interface FuzzedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Damages of one file at most, how long a piece that is repeated or nested becomes at most, in bytes, and how deep. */
const MOST_DAMAGES = 4
const MOST_REPEATED = 2_000_000
const DEEP = 20_000
const HUGE = ['99999999999999999999', '-1', '4294967295', '2147483648', '1e309', '0']
const NESTED = ['<div>', '[', '{"a":', '<b><i>', '> ', '(', '<<', '<item>', '=?']
const ENDINGS = SEEDS.map(({ ending }) => ending)

/** Files made of ones that can be read: bits turned, ends cut off, pieces of others put in, repeated or nested, numbers made huge, names wrong. */
export function* fuzzedFiles(count: number, draw: Draw): Generator<FuzzedFile> {
  for (let number = 0; number < count; number++) {
    // Each format as often as every other.
    const seed = SEEDS[number % SEEDS.length]
    if (seed === undefined) continue
    const ending = draw.chance(0.1) ? (draw.one(ENDINGS) ?? seed.ending) : seed.ending
    yield { name: `${String(number).padStart(5, '0')}.${ending}`, bytes: damagedFile(seed, draw) }
  }
}

function damagedFile({ bytes, parts }: Seed, draw: Draw): Uint8Array {
  // Damage in what is packed would stop at the sum of the part: the half of it comes before packing.
  if (parts === null || draw.chance(0.5)) return damaged(bytes, draw)
  const which = draw.below(parts.length)
  return zipOf(
    parts.map((part, at) => (at === which ? { ...part, data: damaged(Buffer.from(part.data ?? ''), draw) } : part)),
  )
}

function damaged(bytes: Uint8Array, draw: Draw): Uint8Array {
  let file: Uint8Array = Uint8Array.from(bytes)
  for (let damage = draw.below(MOST_DAMAGES); damage >= 0; damage--) file = damagedOnce(file, draw)
  return file
}

function damagedOnce(file: Uint8Array, draw: Draw): Uint8Array {
  const at = draw.below(file.length + 1)
  const piece = file.subarray(at, at + draw.below(200))
  switch (draw.below(7)) {
    case 0:
      return withBitsTurned(file, draw)
    case 1:
      return file.slice(0, at)
    case 2:
      return joined(file.subarray(0, at), file.subarray(at + draw.below(200)))
    case 3: {
      const other = draw.one(SEEDS)?.bytes ?? file
      const from = draw.below(other.length)
      return joined(file.subarray(0, at), other.subarray(from, from + draw.below(2000)), file.subarray(at))
    }
    case 4: {
      const times = draw.below(Math.floor(MOST_REPEATED / (piece.length + 1)))
      return joined(file.subarray(0, at), Buffer.alloc(piece.length * times, piece), file.subarray(at))
    }
    case 5: {
      const nested = (draw.one(NESTED) ?? '<').repeat(1 + draw.below(DEEP))
      return joined(file.subarray(0, at), Buffer.from(nested), file.subarray(at))
    }
    default: {
      const text = Buffer.from(file).toString('latin1')
      const huge = draw.one(HUGE) ?? '0'
      return Buffer.from(
        text.replace(/\d+/g, (number) => (draw.chance(0.1) ? huge : number)),
        'latin1',
      )
    }
  }
}

function withBitsTurned(file: Uint8Array, draw: Draw): Uint8Array {
  const turned = Uint8Array.from(file)
  for (let bit = draw.below(20); bit >= 0; bit--) {
    const at = draw.below(turned.length)
    turned[at] = (turned[at] ?? 0) ^ (1 << draw.below(8))
  }
  return turned
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(parts)
}

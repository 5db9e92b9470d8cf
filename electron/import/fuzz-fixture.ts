import fc from 'fast-check'
import { FaultError } from '../../shared/ipc/fault.ts'
import { Allowance } from './allowance.ts'
import type { Extracted, Importer, Importing } from './importer.ts'

const importing: Importing = {
  allowance: new Allowance(),
  readPart: () => {
    throw new Error('This format has no parts.')
  },
  reached: () => undefined,
}

/** Everything that an importer makes of a file. */
export async function readAll(importer: Importer, bytes: Uint8Array, name = 'file'): Promise<Extracted[]> {
  const found: Extracted[] = []
  for await (const extracted of importer.read({ name, bytes }, importing)) found.push(extracted)
  return found
}

/** The code of the fault that a file is refused with; what else is thrown goes on as it is. */
export async function refusalOf(importer: Importer, bytes: Uint8Array): Promise<string> {
  try {
    return `read: ${JSON.stringify(await readAll(importer, bytes))}`
  } catch (thrown) {
    if (thrown instanceof FaultError) return thrown.fault.code
    throw thrown
  }
}

/** Files with some bytes changed, cut out or doubled, cut off, or of random bytes after a true beginning. */
export function damaged(files: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> {
  const file = fc.constantFrom(...files)
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  return fc.oneof(
    fc.tuple(file, fc.array(fc.tuple(share, fc.nat(255)), { maxLength: 20 })).map(([bytes, changes]) => {
      const changed = Uint8Array.from(bytes)
      for (const [at, value] of changes) changed[Math.floor(at * (changed.length - 1))] = value
      return changed
    }),
    fc.tuple(file, share).map(([bytes, at]) => bytes.slice(0, Math.floor(at * bytes.length))),
    fc.tuple(file, share, share, fc.boolean()).map(([bytes, one, other, twice]) => {
      const [from = 0, to = 0] = [one, other].map((at) => Math.floor(at * bytes.length)).sort((a, b) => a - b)
      return Uint8Array.from(Buffer.concat([bytes.subarray(0, twice ? to : from), bytes.subarray(twice ? from : to)]))
    }),
    fc.tuple(file, fc.uint8Array({ maxLength: 500 })).map(([bytes, noise]) => {
      return Uint8Array.from(Buffer.concat([bytes.subarray(0, 40), noise]))
    }),
  )
}

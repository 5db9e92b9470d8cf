import { toFault } from '../../shared/ipc/fault.ts'
import { readSource } from './import-bytes.ts'
import type { Extracted } from './importer.ts'

/** All that a file gives; a fault of the whole file is the last of it, with no place. */
export async function allOf(name: string, bytes: Uint8Array): Promise<Extracted[]> {
  const all: Extracted[] = []
  try {
    for await (const extracted of readSource({ name, bytes })) all.push(extracted)
  } catch (thrown) {
    all.push({ place: null, fault: toFault(thrown) })
  }
  return all
}

/** The same in short: a place and its text, or the code of its fault in brackets. */
export async function told(name: string, bytes: Uint8Array): Promise<[place: string | null, told: string][]> {
  const all = await allOf(name, bytes)
  return all.map((extracted) => [extracted.place, 'fault' in extracted ? `[${extracted.fault.code}]` : extracted.text])
}

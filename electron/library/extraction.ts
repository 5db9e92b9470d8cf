import path from 'node:path'
import { readBytes } from '../import/read-bytes.ts'
import { readSource } from '../import/import-bytes.ts'
import type { Extracted } from '../import/importer.ts'
import { originalOf } from './store/originals.ts'
import type { Original } from './store/originals.ts'

/** What a file gave. */
export interface Extraction {
  readonly original: Original
  readonly extracted: readonly Extracted[]
}

/** Reads a file into articles. Rejects with a FaultError where the file as a whole gives none. */
export type Extractor = (file: string) => Promise<Extraction>

/** Reads a file here, on this thread. */
export const extractHere: Extractor = async (file) => {
  const bytes = await readBytes(file)
  const extracted: Extracted[] = []
  for await (const one of readSource({ name: path.basename(file), bytes })) extracted.push(one)
  const [only] = extracted
  const text = extracted.length === 1 && only !== undefined && 'text' in only ? only.text : null
  return { original: originalOf(bytes, text), extracted }
}

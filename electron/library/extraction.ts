import { FaultError } from '../../shared/ipc/fault.ts'
import type { Extracted, Source } from '../import/importer.ts'
import type { Original } from './store/originals.ts'

/** A file by its path, or bytes that are in no file and what they are called. */
export type ToRead = { readonly file: string } | Source

export interface Reading {
  /** Ends it: what waits for it is told that it was stopped. */
  readonly signal: AbortSignal
  /** Called now and then with how much of the file is read, from 0 to 1. */
  readonly onReached: (share: number) => void
}

/** Some of what a file gives, and how much of the file that and all before it is, from 0 to 1. */
export interface Part {
  readonly extracted: readonly Extracted[]
  readonly share: number
}

/** What a file gives. */
export interface Extraction {
  readonly original: Original
  /** As it comes, some at a time. Throws a FaultError where the rest of the file cannot be read. To be gone through once. */
  readonly parts: AsyncIterable<Part>
}

/** Reads a file into articles. Rejects with a FaultError where the file as a whole gives none. */
export type Extractor = (source: ToRead, reading: Reading) => Promise<Extraction>

/** What those are told who wait for something that was ended. */
export function stopped(): FaultError {
  return new FaultError('stopped', 'Reading was stopped.', 'Open the file again to go on.')
}

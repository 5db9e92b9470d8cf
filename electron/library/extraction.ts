import path from 'node:path'
import { setImmediate as soon } from 'node:timers/promises'
import { FaultError } from '../../shared/ipc/fault.ts'
import { readSource } from '../import/import-bytes.ts'
import type { Extracted, Source } from '../import/importer.ts'
import { readBytes } from '../import/read-bytes.ts'
import { originalOf } from './store/originals.ts'
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

/** The most that is handed on at once: so many, or so much text in UTF-16 code units, or what came in so many milliseconds. */
const MOST = 64
const MOST_TEXT = 1_000_000
const INTERVAL = 100

/** Reads a file here, on this thread. */
export const extractHere: Extractor = async (source, { signal, onReached }) => {
  const { name, bytes } =
    'file' in source ? { name: path.basename(source.file), bytes: await readBytes(source.file) } : source
  let share = 0
  const all = readSource({ name, bytes }, (reached) => {
    share = reached
    onReached(reached)
  })
  // Whether it is one article decides how the file is kept.
  const first = await all.next()
  const second = await settled(all.next())
  const one = first.done !== true && second.ok && second.value.done === true ? first.value : null
  const text = one !== null && 'text' in one ? one.text : null
  return { original: originalOf(bytes, text), parts: inParts([first, second], all, signal, () => share) }
}

type Next = IteratorResult<Extracted, unknown>
type Settled = { readonly ok: true; readonly value: Next } | { readonly ok: false; readonly thrown: unknown }

async function settled(next: Promise<Next>): Promise<Settled> {
  try {
    return { ok: true, value: await next }
  } catch (thrown) {
    return { ok: false, thrown }
  }
}

async function* inParts(
  [first, second]: readonly [Next, Settled],
  rest: AsyncGenerator<Extracted>,
  signal: AbortSignal,
  share: () => number,
): AsyncGenerator<Part> {
  let part: Extracted[] = []
  let [length, last] = [0, performance.now()]
  try {
    for await (const one of again(first, second, rest)) {
      part.push(one)
      length += 'text' in one ? one.text.length : 0
      if (part.length < MOST && length < MOST_TEXT && performance.now() - last < INTERVAL) continue
      yield { extracted: part, share: share() }
      // Whoever is to be heard meanwhile, the one who ends it above all, has a turn.
      await soon()
      if (signal.aborted) throw stopped()
      part = []
      length = 0
      last = performance.now()
    }
  } catch (thrown) {
    // What came before the rest could not be read is not lost.
    if (part.length > 0 && !signal.aborted) yield { extracted: part, share: share() }
    throw thrown
  }
  if (part.length > 0) yield { extracted: part, share: 1 }
}

async function* again(first: Next, second: Settled, rest: AsyncGenerator<Extracted>): AsyncGenerator<Extracted> {
  if (first.done === true) return
  yield first.value
  if (!second.ok) throw second.thrown
  if (second.value.done === true) return
  yield second.value.value
  yield* rest
}

/** What those are told who wait for something that was ended. */
export function stopped(): FaultError {
  return new FaultError('stopped', 'Reading was stopped.', 'Open the file again to go on.')
}

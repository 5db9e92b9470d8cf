import path from 'node:path'
import { setImmediate as soon } from 'node:timers/promises'
import { readSource } from '../import/import-bytes.ts'
import type { Extracted } from '../import/importer.ts'
import { readBytes } from '../import/read-bytes.ts'
import { stopped } from './extraction.ts'
import type { Extractor, Part } from './extraction.ts'
import { originalOf } from './store/originals.ts'

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

import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod'
import { writeWhole } from '../store/write-whole.ts'

const absolute = z.string().refine((folder) => path.isAbsolute(folder))
const placeSchema = z.strictObject({ folder: absolute, former: absolute.nullable() })

/** Where a library was moved to. */
export interface MovedPlace {
  readonly folder: string
  /** The folder that it was moved out of, where that may still hold it. */
  readonly former: string | null
}

/** What a person decides where the library is not in its place: to look again, in which folder it is, to begin a new one, or to leave. */
export type Whereabouts = 'again' | 'new' | 'quit' | { readonly folder: string }

/** Where a library is that was never moved. */
export function usualPlace(userData: string): string {
  return path.join(userData, 'library')
}

export function holdsLibrary(folder: string): boolean {
  return existsSync(path.join(folder, 'library.sqlite'))
}

/** Keeps where the library was moved to, on the disk before this resolves. */
export function keepPlace(userData: string, { folder, former }: MovedPlace): Promise<void> {
  return writeWhole(fileIn(userData), JSON.stringify({ folder, former }))
}

/**
 * Where the library is to be opened; null where the person would rather leave. One that was moved and is not there, as its disk is
 * not plugged in, is asked for: another in its place would look as if everything had been lost. `ask` is given where it should be;
 * null where that cannot be told any more.
 */
export async function findLibrary(
  userData: string,
  ask: (missing: string | null) => Promise<Whereabouts>,
): Promise<MovedPlace | null> {
  for (;;) {
    const kept = readPlace(userData)
    if (kept === 'usual') return { folder: usualPlace(userData), former: null }
    if (kept !== null && holdsLibrary(kept.folder)) return kept
    const answer = await ask(kept?.folder ?? null)
    if (answer === 'quit') return null
    if (answer === 'again') continue
    const folder = answer === 'new' ? usualPlace(userData) : answer.folder
    await keepPlace(userData, { folder, former: null })
    if (answer === 'new') return { folder, former: null }
  }
}

function readPlace(userData: string): MovedPlace | 'usual' | null {
  let text: string
  try {
    text = readFileSync(fileIn(userData), 'utf8')
  } catch (thrown) {
    // One that is there and cannot be read says that it was moved, and not where.
    return thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT' ? 'usual' : null
  }
  try {
    return placeSchema.parse(JSON.parse(text))
  } catch {
    return null
  }
}

function fileIn(userData: string): string {
  return path.join(userData, 'library-place.json')
}

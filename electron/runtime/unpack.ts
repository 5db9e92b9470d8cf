import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, isAbsolute, join, relative } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { openPromise, type Entry } from 'yauzl'
import { RuntimeProblem } from './problem.ts'

/**
 * Unpacks chosen files of a zip below `target`. `place` gives an entry's path below the target, or undefined to leave it
 * out. Keeps executable bits; throws `unsafe-archive` for a symbolic link or a path that leaves the target.
 * Returns the number of files written.
 */
export async function unpack(
  zip: string,
  target: string,
  place: (name: string) => string | undefined,
  written: (files: number) => void = () => undefined,
): Promise<number> {
  const archive = await openZip(zip)
  const folders = new Set<string>()
  let files = 0
  try {
    for await (const entry of archive.eachEntry()) {
      const path = entry.fileName.endsWith('/') ? undefined : place(entry.fileName)
      if (path === undefined) continue
      const destination = join(target, path)
      refuseUnsafe(entry, target, destination)
      if (!folders.has(dirname(destination))) await mkdir(dirname(destination), { recursive: true })
      folders.add(dirname(destination))
      // `wx`: a second entry of the same name must not replace the first.
      const output = createWriteStream(destination, { flags: 'wx', mode: isExecutable(entry) ? 0o755 : 0o644 })
      await pipeline(await archive.openReadStreamPromise(entry), output)
      written(++files)
    }
  } catch (error) {
    throw asUnsafe(error)
  } finally {
    archive.close()
  }
  return files
}

async function openZip(zip: string) {
  try {
    return await openPromise(zip, { autoClose: false, strictFileNames: true })
  } catch (error) {
    throw asUnsafe(error)
  }
}

function refuseUnsafe(entry: Entry, target: string, destination: string): void {
  const inside = relative(target, destination)
  const escapes = inside === '' || inside.startsWith('..') || isAbsolute(inside)
  if (escapes || isSymbolicLink(entry)) throw unsafe(`has the entry ${JSON.stringify(entry.fileName)}`)
}

// The upper half of a zip's external attributes is the Unix mode, whose top four bits are the kind of file.
const unixMode = (entry: Entry): number => entry.externalFileAttributes >>> 16
const isSymbolicLink = (entry: Entry): boolean => (unixMode(entry) & 0o170_000) === 0o120_000
const isExecutable = (entry: Entry): boolean => (unixMode(entry) & 0o111) !== 0

/** yauzl's own refusals (a path with `..`, a malformed archive) get the same code; a full disk keeps its own. */
function asUnsafe(error: unknown): unknown {
  if (error instanceof RuntimeProblem || (error instanceof Error && 'code' in error)) return error
  return unsafe(error instanceof Error ? error.message : String(error), error)
}

function unsafe(what: string, cause?: unknown): RuntimeProblem {
  return new RuntimeProblem(
    'unsafe-archive',
    `The archive is not safe to unpack: ${what}.`,
    'Nothing of it was used. Run the command again; if it stays, report it with this message.',
    cause,
  )
}

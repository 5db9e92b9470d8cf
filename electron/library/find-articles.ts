import { lstat, readdir, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { FaultError } from '../../shared/ipc/fault.ts'
import { faultOfSystem } from './read-text.ts'

/** The kinds of file that a folder is searched for. A file that is named by itself is tried whatever it is called. */
const ARTICLE_FILE = /\.(?:txt|text|md|markdown)$/i
/** Deeper than any person files articles. */
const MAX_DEPTH = 64

/**
 * The files that a path stands for: itself, or every article in the folder and below, in order of their names. Hidden files
 * and folders are passed over, and so is every symbolic link that leads out of the folder. Throws a FaultError where
 * there is nothing.
 */
export async function findArticles(given: string): Promise<string[]> {
  let folder: boolean
  try {
    folder = (await stat(given)).isDirectory()
  } catch (thrown) {
    throw faultOfSystem(thrown)
  }
  if (!folder) return [given]
  const found: string[] = []
  await collect(given, await realpath(given), 0, new Set(), found)
  if (found.length === 0) {
    throw new FaultError(
      'no-articles',
      'There are no articles in this folder.',
      'Crossread reads text and Markdown files (.txt, .md); choose a folder that holds some.',
    )
  }
  return found
}

async function collect(folder: string, root: string, depth: number, seen: Set<string>, found: string[]): Promise<void> {
  // A link back to a folder above it would otherwise go round for ever.
  const real = await realpath(folder)
  if (depth > MAX_DEPTH || seen.has(real) || !isWithin(root, real)) return
  seen.add(real)
  let names: string[]
  try {
    names = await readdir(folder)
  } catch (thrown) {
    if (depth === 0) throw faultOfSystem(thrown)
    return
  }
  for (const name of names.filter((name) => !name.startsWith('.')).sort(byName)) {
    const file = path.join(folder, name)
    const kind = await kindOf(file, root)
    if (kind === 'folder') await collect(file, root, depth + 1, seen, found)
    else if (kind === 'file' && ARTICLE_FILE.test(name)) found.push(file)
  }
}

/** The same order on every machine, whatever its language. */
function byName(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

async function kindOf(file: string, root: string): Promise<'file' | 'folder' | null> {
  try {
    const isLink = (await lstat(file)).isSymbolicLink()
    if (isLink && !isWithin(root, await realpath(file))) return null
    const stats = await stat(file)
    if (stats.isDirectory()) return 'folder'
    return stats.isFile() ? 'file' : null
  } catch {
    // Gone since the folder was read, or a link to nothing.
    return null
  }
}

function isWithin(root: string, file: string): boolean {
  const relative = path.relative(root, file)
  return relative === '' || (!relative.startsWith('..') && !path.isAbsolute(relative))
}

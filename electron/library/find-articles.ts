import type { Dirent } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { FaultError } from '../../shared/ipc/fault.ts'
import { faultOfSystem } from '../import/read-bytes.ts'
import { isWithin } from './is-within.ts'

/** What a folder is searched for where only text is read; with dots. A file that is named by itself is tried whatever it is called. */
const TEXT_FILES: ReadonlySet<string> = new Set(['.txt', '.text', '.md', '.markdown'])
/** Deeper than any person files articles. */
const MAX_DEPTH = 64

/**
 * The files that a path stands for: itself, or every article in the folder and below, in order of their names. Hidden files
 * and folders are passed over, and so is every symbolic link that leads out of the folder. Throws a FaultError where
 * there is nothing. `endings`: of the files that are looked for, in lower case, with the dot.
 */
export async function findArticles(given: string, endings = TEXT_FILES): Promise<string[]> {
  let folder: boolean
  try {
    folder = (await stat(given)).isDirectory()
  } catch (thrown) {
    throw faultOfSystem(thrown)
  }
  if (!folder) return [given]
  const found: string[] = []
  await collect({ root: await realpath(given), endings, seen: new Set(), found }, given, 0)
  if (found.length === 0) {
    throw new FaultError(
      'no-articles',
      'There are no articles in this folder.',
      `Choose a folder that holds some (${[...endings].join(', ')}).`,
    )
  }
  return found
}

interface Search {
  /** The chosen folder's own place. */
  readonly root: string
  readonly endings: ReadonlySet<string>
  readonly seen: Set<string>
  readonly found: string[]
}

async function collect(search: Search, folder: string, depth: number): Promise<void> {
  const { root, endings, seen, found } = search
  // A link back to a folder above it would otherwise go round for ever.
  const real = await realpath(folder)
  if (depth > MAX_DEPTH || seen.has(real) || !isWithin(root, real)) return
  seen.add(real)
  let entries: Dirent[]
  try {
    entries = await readdir(folder, { withFileTypes: true })
  } catch (thrown) {
    if (depth === 0) throw faultOfSystem(thrown)
    return
  }
  for (const entry of entries.filter(({ name }) => !name.startsWith('.')).sort(byName)) {
    const file = path.join(folder, entry.name)
    const kind = entry.isSymbolicLink() ? await kindOfTarget(file, root) : kindOf(entry)
    if (kind === 'folder') await collect(search, file, depth + 1)
    else if (kind === 'file' && endings.has(path.extname(entry.name).toLowerCase())) found.push(file)
  }
}

/** The same order on every machine, whatever its language. */
function byName({ name: a }: Dirent, { name: b }: Dirent): number {
  return a < b ? -1 : Number(a > b)
}

type Kind = 'file' | 'folder' | null

function kindOf(entry: Pick<Dirent, 'isFile' | 'isDirectory'>): Kind {
  if (entry.isDirectory()) return 'folder'
  return entry.isFile() ? 'file' : null
}

async function kindOfTarget(link: string, root: string): Promise<Kind> {
  try {
    return isWithin(root, await realpath(link)) ? kindOf(await stat(link)) : null
  } catch {
    // A link to nothing, or one that is gone since the folder was read.
    return null
  }
}

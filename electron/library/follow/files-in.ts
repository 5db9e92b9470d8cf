import type { Dirent, Stats } from 'node:fs'
import { lstat, readdir } from 'node:fs/promises'
import path from 'node:path'
import { FaultError } from '../../../shared/ipc/fault.ts'
import { ALL_ENDINGS } from '../../import/endings.ts'
import { DEEPEST } from '../../import/limits.ts'
import { faultOfSystem } from '../../import/read-bytes.ts'

/** More files than any folder that a person follows, and more than a machine should be kept busy with. */
const MOST_FILES = 200_000
const MOST_FOLDERS = 20_000
/** How many files are asked about at a time. */
const AT_ONCE = 32

const IMPORTED: ReadonlySet<string> = new Set(ALL_ENDINGS.map((ending) => `.${ending}`))

/** A file as it lies there. */
export interface SeenFile {
  readonly path: string
  readonly stats: Stats
}

/** How much of a folder was looked at, and what could not be. */
export interface Search {
  files: number
  folders: number
  /** Folders in it that may not be read. */
  unreadable: number
}

/** Whether a name is looked at: hidden files and those that programs keep beside an open document are not. */
function isNameFollowed(name: string): boolean {
  return !name.startsWith('.') && !name.startsWith('~$')
}

/** Whether a path in a folder could be an article's, by every name on the way to it. */
export function isFileFollowed(root: string, file: string): boolean {
  return IMPORTED.has(path.extname(file).toLowerCase()) && isPlaceFollowed(root, file)
}

/** Whether a path in a folder is looked at at all: no name on the way is hidden, and it does not lie too deep. */
export function isPlaceFollowed(root: string, place: string): boolean {
  const names = path.relative(root, place).split(path.sep)
  return names.length <= DEEPEST + 1 && names.every((name) => name === '' || (name !== '..' && isNameFollowed(name)))
}

/**
 * The files in a folder and below that could be articles. No symbolic link is followed, neither to files nor to folders. Folders
 * below that cannot be read are counted in `search` and passed over. Throws a FaultError where the folder itself cannot be read, or holds
 * more than can be followed.
 */
export async function* filesIn(root: string, folder: string, search: Search): AsyncGenerator<SeenFile, void> {
  const waiting = [folder]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (++search.folders > MOST_FOLDERS) throw tooMuch()
    const { files, folders } = await namesIn(next, next === folder, search)
    search.files += files.length
    if (search.files > MOST_FILES) throw tooMuch()
    waiting.push(...folders.filter((one) => isPlaceFollowed(root, one)))
    for (let at = 0; at < files.length; at += AT_ONCE) {
      const seen = await Promise.all(files.slice(at, at + AT_ONCE).map(lookAt))
      for (const file of seen) if (file !== null) yield file
    }
  }
}

async function namesIn(folder: string, isFirst: boolean, search: Search) {
  const files: string[] = []
  const folders: string[] = []
  let entries: Dirent[] = []
  try {
    entries = await readdir(folder, { withFileTypes: true })
  } catch (thrown) {
    const refused = faultOfSystem(thrown)
    if (isFirst) throw refused
    // One that is gone by now is no longer to be read.
    if (refused.fault.code !== 'missing') search.unreadable++
  }
  for (const entry of entries) {
    if (!isNameFollowed(entry.name)) continue
    if (entry.isDirectory()) folders.push(path.join(folder, entry.name))
    else if (entry.isFile() && IMPORTED.has(path.extname(entry.name).toLowerCase()))
      files.push(path.join(folder, entry.name))
  }
  return { files, folders }
}

/** Null where it is gone again, or is no file. */
async function lookAt(file: string): Promise<SeenFile | null> {
  try {
    const stats = await lstat(file)
    return stats.isFile() ? { path: file, stats } : null
  } catch {
    return null
  }
}

function tooMuch(): FaultError {
  return new FaultError(
    'too-large',
    'There is too much in this folder to follow it.',
    'Stop following it, and follow the folders in it that hold your articles.',
  )
}

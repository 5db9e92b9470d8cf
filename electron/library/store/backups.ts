import { constants } from 'node:fs'
import { copyFile, mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { isAsSealed, seal, unseal } from './sums.ts'
import { syncFolder } from './write-whole.ts'

/** How many are kept: the newest may be of a day on which something went wrong that nobody saw. */
const KEPT = 3
const ENDING = '.sqlite'

/** A copy of the library as it was at some time. */
export interface Backup {
  readonly file: string
  /** ISO 8601. */
  readonly made: string
}

/** Copies a library that nothing has open, and drops the oldest copies. Rejects where the disk refuses; then all are as before. */
export async function backUp(library: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const file = path.join(folder, `${nameOf(new Date())}${ENDING}`)
  await copyWhole(library, file)
  await seal(file)
  for (const { file: old } of (await backupsIn(folder)).slice(KEPT)) {
    await unseal(old)
    await rm(old, { force: true })
  }
}

/** The newest backup that is as it was made; undefined where there is none. */
export async function newestGood(folder: string): Promise<Backup | undefined> {
  for (const backup of await backupsIn(folder)) if ((await isAsSealed(backup.file)) === true) return backup
  return undefined
}

/** Copies a file under another name, where it appears as a whole or not at all. */
export async function copyWhole(from: string, to: string): Promise<void> {
  const next = `${to}.next`
  try {
    // A file system that can shares the blocks.
    await copyFile(from, next, constants.COPYFILE_FICLONE)
    const handle = await open(next, 'r+')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(next, to)
  } catch (thrown) {
    await rm(next, { force: true })
    throw thrown
  }
  await syncFolder(path.dirname(to))
}

/** The newest first. */
async function backupsIn(folder: string): Promise<Backup[]> {
  let names: string[]
  try {
    names = await readdir(folder)
  } catch {
    return []
  }
  return names
    .filter((name) => name.endsWith(ENDING))
    .sort()
    .reverse()
    .map((name) => ({ file: path.join(folder, name), made: madeAt(name) }))
}

/** A date as the name of a file, in the order of time. */
export function nameOf(date: Date): string {
  return date.toISOString().replaceAll(':', '-')
}

function madeAt(name: string): string {
  return name.slice(0, -ENDING.length).replace(/T(\d\d)-(\d\d)-(\d\d)/, 'T$1:$2:$3')
}

import { mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises'
import path from 'node:path'
import { FaultError } from '../../../shared/ipc/fault.ts'
import { isWithin } from '../is-within.ts'
import { copyWhole } from '../store/backups.ts'
import { digest, isAsSealed } from '../store/sums.ts'
import { syncFolder } from '../store/write-whole.ts'
import { faultOfWriting } from './faults.ts'

/** What stands in the folder of a library, and nothing that anybody else may have put there. */
const OURS = /^(library\.sqlite(-wal|-shm|\.sha256)?|knowledge|opening|(damaged|replaced)-[\w.-]+)$/
const BACKUPS = 'backups'
/** What SQLite has beside the library: once that was closed in order there is nothing in it, and its process may still be taking it away. */
const BESIDE = /^library\.sqlite-(wal|shm)$/
const OF_BACKUPS = /^[\w.-]+\.sqlite(\.sha256)?$/

/**
 * Copies a library that is closed into a folder that is not there yet: it is there when every byte of it is known to be the same,
 * and on the disk. Rejects with a FaultError, and leaves nothing then.
 */
export async function copyLibrary(from: string, to: string): Promise<void> {
  if (isWithin(from, to)) {
    throw new FaultError('bad-request', 'That folder is in the library itself.', 'Choose another folder.')
  }
  const next = `${to}.moving`
  try {
    if ((await isAsSealed(path.join(from, 'library.sqlite'))) !== true) throw notClosed()
    await rm(next, { recursive: true, force: true })
    await mkdir(path.join(next, BACKUPS), { recursive: true })
    const names = (await filesIn(from)).filter((name) => !BESIDE.test(name))
    for (const name of names) await copySame(path.join(from, name), path.join(next, name))
    await syncFolder(next)
    await rename(next, to)
    await syncFolder(path.dirname(to))
  } catch (thrown) {
    await rm(next, { recursive: true, force: true }).catch(() => undefined)
    throw faultOfWriting(thrown)
  }
}

/** Removes a library from a folder, and the folder where nothing else is in it. What cannot be removed stays. */
export async function removeLibrary(folder: string): Promise<void> {
  const quietly = (): undefined => undefined
  for (const name of await filesIn(folder).catch(() => [])) await rm(path.join(folder, name)).catch(quietly)
  await rmdir(path.join(folder, BACKUPS)).catch(quietly)
  await rmdir(folder).catch(quietly)
}

/** The library's files, as paths within its folder. */
async function filesIn(folder: string): Promise<string[]> {
  const names = async (of: string, ours: RegExp): Promise<string[]> => {
    const entries = await readdir(of, { withFileTypes: true })
    return entries.filter((entry) => entry.isFile() && ours.test(entry.name)).map(({ name }) => name)
  }
  const backups = await names(path.join(folder, BACKUPS), OF_BACKUPS).catch(() => [])
  return [...(await names(folder, OURS)), ...backups.map((name) => path.join(BACKUPS, name))]
}

async function copySame(from: string, to: string): Promise<void> {
  await copyWhole(from, to)
  if ((await digest(from)) !== (await digest(to))) {
    throw new FaultError(
      'not-saved',
      'The disk did not keep what was written.',
      'Check the disk, or choose another one.',
    )
  }
}

function notClosed(): FaultError {
  return new FaultError(
    'not-saved',
    'The library could not be closed in order.',
    'Nothing was moved. Start Crossread again, and then move it.',
  )
}

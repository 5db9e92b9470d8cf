import { constants } from 'node:fs'
import type { Stats } from 'node:fs'
import { access, lstat } from 'node:fs/promises'
import { faultOfSystem } from '../../import/read-bytes.ts'
import { gone, unreadable } from './folder-faults.ts'

/** Which folder it is to the system. Throws a FaultError where there is none to follow. */
export async function identityOf(folder: string): Promise<string> {
  let stats: Stats
  try {
    stats = await lstat(folder)
    if (stats.isDirectory()) await access(folder, constants.R_OK | constants.X_OK)
  } catch (thrown) {
    const { fault } = faultOfSystem(thrown)
    throw fault.code === 'missing' ? gone() : unreadable()
  }
  if (!stats.isDirectory()) throw gone()
  return `${String(stats.dev)}:${String(stats.ino)}`
}

/** Null where there is nothing at a place. */
export async function statsOf(place: string): Promise<Stats | null | 'refused'> {
  try {
    return await lstat(place)
  } catch (thrown) {
    return faultOfSystem(thrown).fault.code === 'missing' ? null : 'refused'
  }
}

import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import * as z from 'zod'
import { FaultError } from '../../../shared/ipc/fault.ts'
import { backUp, copyWhole, nameOf, newestGood } from './backups.ts'
import { Database } from './database.ts'
import { faultOfFolder } from './faults.ts'
import { takeIncoming } from './incoming.ts'
import { APPLICATION, MIGRATIONS } from './schema.ts'
import { isAsSealed, seal, unseal } from './sums.ts'

/** Where the fields stand in the first hundred bytes of an SQLite file (https://www.sqlite.org/fileformat.html, §1.3). */
const HEADER = { bytes: 100, version: 60, application: 68 }

const versionRow = z.object({ user_version: z.int() })
const applicationRow = z.object({ application_id: z.int() })
const checkRow = z.object({ quick_check: z.string() })

/** What happened to a library that could not be opened as it was. */
export interface Recovery {
  /** When the backup was made that stands in its place, ISO 8601; null where there was none, and the library begins anew. */
  readonly from: string | null
  /** Where the damaged file was put; null where there was none. */
  readonly aside: string | null
}

export interface OpenLibrary {
  readonly database: Database
  /** Null where it was whole. */
  readonly recovery: Recovery | null
  /** Closes the file, seals it, and makes a backup where something has changed. */
  readonly close: () => Promise<void>
}

/**
 * Opens the library in a folder, or makes it there. One that is not whole is set aside with the date, and the newest good backup
 * takes its place. Rejects with a FaultError: `library-newer` for one that a newer Crossread wrote, which is not touched, and where
 * the folder cannot be written.
 */
export async function openLibrary(folder: string): Promise<OpenLibrary> {
  const file = path.join(folder, 'library.sqlite')
  const backups = path.join(folder, 'backups')
  try {
    await mkdir(folder, { recursive: true })
    await takeIncoming(folder)
    const header = await headerOf(file)
    if (header !== null && header.application === APPLICATION && header.version > MIGRATIONS.length) throw newer()
    if (header !== null && (await isWhole(file))) {
      return { ...(await opened(file, backups)), recovery: null }
    }
    const recovery = await recover(file, backups, header !== null)
    return { ...(await opened(file, backups)), recovery }
  } catch (thrown) {
    throw faultOfFolder(thrown)
  }
}

async function opened(file: string, backups: string): Promise<Omit<OpenLibrary, 'recovery'>> {
  const before = await headerOf(file)
  await unseal(file)
  if (before !== null && before.version < MIGRATIONS.length) {
    // What was not closed in order stands beside the file yet, and would not be in a copy of it.
    new Database(file).close()
    // What a migration makes wrong must not be all that is left.
    await backUp(file, backups)
  }
  const database = new Database(file)
  try {
    migrate(database)
  } catch (thrown) {
    database.close()
    throw thrown
  }
  const changes = database.changes
  return {
    database,
    close: async () => {
      const hasChanged = database.changes !== changes || before === null
      database.close()
      try {
        await seal(file)
        if (hasChanged) await backUp(file, backups)
      } catch (thrown) {
        throw faultOfFolder(thrown)
      }
    },
  }
}

/** Brings the schema up to date, one version after the other, each as a whole or not at all. */
export function migrate(database: Database): void {
  const version = versionOf(database)
  for (const [step, script] of MIGRATIONS.entries()) {
    if (step < version) continue
    database.transaction(() => {
      database.script(`${script}; PRAGMA application_id = ${APPLICATION}; PRAGMA user_version = ${step + 1}`)
    })
  }
}

/**
 * Whether each byte is as it was left; or, of a file that was not closed in order, whether SQLite finds nothing wrong in it. Such a
 * file is read and not written: its header may be older than what stands beside it, and it may be a newer library yet.
 */
async function isWhole(file: string): Promise<boolean> {
  const sealed = await isAsSealed(file)
  if (sealed !== null) return sealed
  try {
    const database = new Database(file, { readOnly: true })
    try {
      const application = database.get(applicationRow, 'PRAGMA application_id')?.application_id
      if (application !== APPLICATION) return false
      if (versionOf(database) > MIGRATIONS.length) throw newer()
      return database.get(checkRow, 'PRAGMA quick_check(1)')?.quick_check === 'ok'
    } finally {
      database.close()
    }
  } catch (thrown) {
    if (thrown instanceof FaultError && thrown.fault.code === 'library-damaged') return false
    throw thrown
  }
}

/** Puts the newest good backup in the place of a library that is damaged or gone. Null where it is the first start. */
async function recover(file: string, backups: string, isThere: boolean): Promise<Recovery | null> {
  const backup = await newestGood(backups)
  if (backup === undefined && (!isThere || (await isBlank(file)))) return null
  let aside: string | null = null
  if (isThere) {
    aside = path.join(path.dirname(file), `damaged-${nameOf(new Date())}.sqlite`)
    await rename(file, aside)
  }
  // What is left of the damaged one beside it belongs to no other.
  for (const ending of ['-wal', '-shm', '.sha256']) {
    if (aside === null || ending === '.sha256') await rm(`${file}${ending}`, { force: true })
    else await rename(`${file}${ending}`, `${aside}${ending}`).catch(() => undefined)
  }
  if (backup !== undefined) await copyWhole(backup.file, file)
  return { from: backup?.made ?? null, aside }
}

export function versionOf(database: Database): number {
  return database.get(versionRow, 'PRAGMA user_version')?.user_version ?? 0
}

/** Whether nothing was written into the file: the first start of all ended before it began. */
async function isBlank(file: string): Promise<boolean> {
  return (await stat(file)).size === 0
}

interface Header {
  readonly version: number
  readonly application: number
}

/** What a file says that it is, read without opening it as a library; null where there is none, zeros where it says nothing. */
export async function headerOf(file: string): Promise<Header | null> {
  let handle
  try {
    handle = await open(file, 'r')
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT') return null
    throw thrown
  }
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEADER.bytes), 0, HEADER.bytes, 0)
    if (bytesRead < HEADER.bytes) return { version: 0, application: 0 }
    return { version: buffer.readInt32BE(HEADER.version), application: buffer.readInt32BE(HEADER.application) }
  } finally {
    await handle.close()
  }
}

function newer(): FaultError {
  return new FaultError(
    'library-newer',
    'Your library was written by a newer Crossread.',
    'Install the newest version of Crossread, and open it with that. Nothing has been changed.',
  )
}

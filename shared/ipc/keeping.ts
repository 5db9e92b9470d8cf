import * as z from 'zod'
import { faultSchema } from './fault-schema.ts'
import { idSchema } from './list.ts'

/** The part of the contract by which a library is kept safe: backups, restoring, exports, and where it lies. */

export const KEEPING_WORK = ['backUp', 'checkBackup', 'exportArticles', 'move'] as const

const nothing = z.undefined()

const backupFoundSchema = z.strictObject({
  /** Says which backup was checked; one that was checked before it cannot be restored any more. */
  token: z.uuid(),
  name: z.string(),
  /** ISO 8601. */
  made: z.string(),
  articles: z.int().nonnegative(),
  /** Articles in the present library. */
  present: z.int().nonnegative(),
})

const exportedSchema = z.strictObject({
  /** The name of the new folder. */
  name: z.string(),
  articles: z.int().nonnegative(),
  problems: z.array(z.strictObject({ file: z.string(), fault: faultSchema })),
})

export const keepingVerbs = {
  /** Asks the person for a place and writes the whole library there as one file; null where they chose none. */
  backUpLibrary: {
    request: nothing,
    reply: z.strictObject({ name: z.string(), bytes: z.int(), articles: z.int() }).nullable(),
  },
  /** Asks the person for a backup and checks it to its last byte; null where they chose none. Nothing changes yet. */
  chooseBackup: { request: nothing, reply: backupFoundSchema.nullable() },
  /** Puts away a backup that was chosen. */
  dropBackup: { request: nothing, reply: z.null() },
  /** Asks the person for a folder and writes articles there as files, in a new one; null articles: all that there are. */
  exportArticles: {
    request: z.strictObject({ articles: z.array(idSchema).min(1).max(100_000).nullable() }),
    reply: exportedSchema.nullable(),
  },
  /** Asks the person for a folder and moves the library into a new one in it; null where they chose none. */
  moveLibrary: { request: nothing, reply: z.strictObject({ folder: z.string() }).nullable() },
  /** Ends what is under way of these, but for a move. */
  stopKeeping: { request: nothing, reply: z.null() },
  /** The folder of the library, to be shown to the person. */
  readLibraryPlace: { request: nothing, reply: z.strictObject({ folder: z.string() }) },
  /** Shows in the system's own window the library, what was written last by a backup or an export, or the log. */
  showInFolder: { request: z.enum(['library', 'written', 'log']), reply: z.null() },
} as const

export type BackupFound = z.output<typeof backupFoundSchema>
export type ExportReport = z.output<typeof exportedSchema>

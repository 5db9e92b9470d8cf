import * as z from 'zod'
import { FaultError } from '../../../shared/ipc/fault.ts'
import { faultOfSystem } from '../../import/read-bytes.ts'

/** The names that SQLite has for what went wrong; the long ones begin with the short ones (SQLITE_IOERR_READ). */
const sqliteError = z.object({ sqliteCodeName: z.string() })

/** What SQLite's refusal means to a person. What is not SQLite's comes back as it is; a row that cannot be understood is damage. */
export function faultOfStore(thrown: unknown): unknown {
  if (thrown instanceof z.ZodError) return damaged()
  const name = sqliteError.safeParse(thrown).data?.sqliteCodeName
  if (name === undefined) return thrown
  const is = (code: string): boolean => name.startsWith(`SQLITE_${code}`)
  if (is('FULL')) return full()
  if (is('READONLY') || is('CANTOPEN') || is('PERM') || is('AUTH')) return notWritable()
  if (is('BUSY') || is('LOCKED')) {
    return busy()
  }
  // What we asked in the wrong words is no matter of the disk.
  if (is('ERROR')) return thrown
  if (is('CORRUPT') || is('NOTADB') || is('FORMAT')) return damaged()
  return new FaultError(
    'not-saved',
    'The disk refused what Crossread wanted to write.',
    'Check the disk and try again.',
  )
}

/** What the operating system's refusal means where files beside the library's own are written, moved or read. */
export function faultOfFolder(thrown: unknown): FaultError {
  if (thrown instanceof FaultError) return thrown
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined
  if (code === 'ENOSPC' || code === 'EDQUOT') return full()
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') return notWritable()
  return faultOfSystem(thrown)
}

function full(): FaultError {
  return new FaultError(
    'disk-full',
    'The disk is full.',
    'Make room on the disk that holds your library, then try again.',
  )
}

function notWritable(): FaultError {
  return new FaultError(
    'not-writable',
    'Crossread may not write to its library.',
    'Check the rights on the folder that holds your library, then start Crossread again.',
  )
}

function damaged(): FaultError {
  return new FaultError(
    'library-damaged',
    'Your library is damaged.',
    'Start Crossread again: it opens the newest backup that is whole.',
  )
}

export function busy(): FaultError {
  return new FaultError(
    'library-busy',
    'Another program holds your library.',
    'Close other windows of Crossread and programs that copy files, then try again.',
  )
}

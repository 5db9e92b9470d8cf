import { FaultError } from '../../../shared/ipc/fault.ts'
import type { Fault } from '../../../shared/ipc/fault.ts'

/** For a folder that is not there. */
export function gone(): FaultError {
  return new FaultError(
    'missing',
    'The folder is gone.',
    'Its articles stay. When it is back, it is followed again by itself.',
  )
}

/** For one that is there and may not be read. */
export function unreadable(): FaultError {
  return new FaultError(
    'unreadable',
    'The folder may not be read.',
    'Ask for the right to read it; it is then followed again by itself.',
  )
}

/** For one of which some folders may not be read. */
export function partly(folders: number): Fault {
  return {
    code: 'unreadable',
    message: folders === 1 ? 'A folder in it may not be read.' : `${String(folders)} folders in it may not be read.`,
    recovery: 'All else in it is followed. Ask for the right to read them.',
  }
}

/** For one that the system does not tell of, as it said itself; `poll`: how often it is looked through, in milliseconds. */
export function notWatched(thrown: unknown, poll: number): Fault {
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined
  const instead = `It is looked through every ${String(Math.round(poll / 1000))} seconds instead.`
  return code === 'ENOSPC' || code === 'EMFILE'
    ? {
        code: 'not-watched',
        message: 'The system watches no more folders for Crossread.',
        recovery: `${instead} Follow fewer folders, or have the system’s limit raised (fs.inotify.max_user_watches).`,
      }
    : {
        code: 'not-watched',
        message: 'The system does not tell what happens in this folder.',
        recovery: `${instead} Folders on this machine’s own disk are told of at once.`,
      }
}

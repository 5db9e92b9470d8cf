import { FaultError } from '../../../shared/ipc/fault.ts'

/** What a refusal of the operating system means to a person whose files are being written somewhere they chose. */
export function faultOfWriting(thrown: unknown): FaultError {
  if (thrown instanceof FaultError) return thrown
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return diskFull()
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new FaultError(
        'not-writable',
        'Crossread may not write there.',
        'Choose a folder of yours on another disk.',
      )
    case 'ENOENT':
    case 'ENOTDIR':
      return new FaultError(
        'missing',
        'The folder is not there any more.',
        'See that the disk is plugged in, or choose another folder.',
      )
    default:
      return new FaultError('not-saved', 'The disk refused what was written.', 'Check the disk, or choose another one.')
  }
}

export function diskFull(): FaultError {
  return new FaultError('disk-full', 'The disk is full.', 'Make room on it or choose another disk, then try again.')
}

export function stopped(): FaultError {
  return new FaultError('stopped', 'Stopped.', 'Nothing was changed.')
}

import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { FaultError } from '../../shared/ipc/fault.ts'
import { LARGEST_FILE } from './limits.ts'

/** How much is read at once of a file that says that it is empty, in bytes. */
const BLOCK = 65_536

/** The bytes of a file up to the largest that is read. Throws a FaultError where there is no such file to read. */
export async function readBytes(file: string): Promise<Buffer> {
  let handle: FileHandle | null = null
  try {
    // A named pipe must not hold the reader up until somebody writes.
    handle = await open(file, constants.O_RDONLY | constants.O_NONBLOCK)
    // Asked of the open file, so that it cannot become another one in between.
    const stats = await handle.stat()
    if (stats.isDirectory()) throw isFolder()
    if (!stats.isFile()) throw notAFile()
    if (stats.size > LARGEST_FILE) throw tooLarge()
    return await readAtMost(handle, stats.size, LARGEST_FILE)
  } catch (thrown) {
    throw thrown instanceof FaultError ? thrown : faultOfSystem(thrown)
  } finally {
    await handle?.close()
  }
}

/** Some files say that they are empty and are not; whatever they say, no more than the limit is read. */
async function readAtMost(handle: FileHandle, stated: number, limit: number): Promise<Buffer> {
  let buffer = Buffer.allocUnsafe(stated === 0 ? BLOCK : stated)
  let filled = 0
  for (;;) {
    const { bytesRead } = await handle.read(buffer, filled, buffer.length - filled)
    filled += bytesRead
    if (bytesRead === 0 || filled === stated) return buffer.subarray(0, filled)
    if (filled > limit) throw tooLarge()
    if (filled === buffer.length) buffer = Buffer.concat([buffer, Buffer.allocUnsafe(buffer.length + BLOCK)])
  }
}

/** What the operating system's refusal means to a person. */
export function faultOfSystem(thrown: unknown): FaultError {
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new FaultError(
        'missing',
        'There is no such file.',
        'It may have been moved or renamed; open it from where it is now.',
      )
    case 'EISDIR':
      return isFolder()
    case 'ELOOP':
      return new FaultError('not-a-file', 'This is a link to another place.', 'Open the file that it leads to.')
    case 'ENXIO':
      return notAFile()
    case 'EACCES':
    case 'EPERM':
      return new FaultError(
        'unreadable',
        'This file may not be read.',
        'Ask for the right to read it, or copy it to a folder of yours.',
      )
    default:
      return new FaultError('unreadable', 'This file could not be read.', 'Check the disk it lies on and try again.')
  }
}

function tooLarge(): FaultError {
  return new FaultError('too-large', 'This file is larger than 50 MB.', 'Split it into articles and open those.')
}

function isFolder(): FaultError {
  return new FaultError('not-a-file', 'This is a folder, not a file.', 'Choose a file in it.')
}

function notAFile(): FaultError {
  return new FaultError('not-a-file', 'This is not a file that can be read.', 'Choose a text file.')
}

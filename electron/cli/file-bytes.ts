import { isUtf8 } from 'node:buffer'
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { readText } from '../library/read-text.ts'
import type { TextBytes } from './json-lines.ts'

/** Files that fit are read without a copy of their own. */
const memory = Buffer.allocUnsafe(1 << 20)
const SPACE = 0x20

/** The text of a file; its bytes are good until the next file is asked for. Throws nothing. */
export async function textOfFile(file: string): Promise<TextBytes> {
  return plainUtf8(file) ?? (await decoded(file))
}

/**
 * A small file that is beyond doubt UTF-8 text, read into memory that the next file uses again; undefined for any other, of
 * which the careful reader says what it is.
 */
function plainUtf8(file: string): TextBytes | undefined {
  try {
    const bytes = memory.subarray(0, readSmall(file))
    const isPlain = isUtf8(bytes) && !bytes.includes(0) && bytes.some((byte) => byte > SPACE && byte < 0x7f)
    return isPlain ? { name: file, bytes: memory, start: 0, end: bytes.length } : undefined
  } catch {
    return undefined
  }
}

/** Fills `memory` with a file, and gives back how many bytes it has; none where it is too large, or no file. */
function readSmall(file: string): number {
  // A named pipe must not hold the reader up until somebody writes.
  const handle = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK)
  try {
    const stats = fstatSync(handle)
    if (!stats.isFile() || stats.size >= memory.length) return 0
    let length = 0
    for (let read = -1; read !== 0 && length < stats.size; length += read) {
      read = readSync(handle, memory, length, memory.length - length, null)
    }
    return length < memory.length ? length : 0
  } finally {
    closeSync(handle)
  }
}

async function decoded(file: string): Promise<TextBytes> {
  try {
    const bytes = Buffer.from(await readText(file))
    return { name: file, bytes, start: 0, end: bytes.length }
  } catch (thrown) {
    return { name: file, thrown }
  }
}

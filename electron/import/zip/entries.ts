import { crc32 } from 'node:zlib'
import { fromBufferPromise, getFileNameLowLevel, validateFileName } from 'yauzl'
import type { Entry, ZipFile } from 'yauzl'
import { FaultError } from '../../../shared/ipc/fault.ts'
import { shownAs } from '../../../shared/text/display.ts'
import type { Allowance } from '../allowance.ts'
import { HIGHEST_RATIO } from '../limits.ts'

/** So little may be packed as tightly as it likes, in bytes: a page of one letter is no bomb. */
const SMALL = 1024 * 1024
const STORED = 0
const DEFLATED = 8
const FILE_TYPE = 0xf000
const SYMBOLIC_LINK = 0xa000

/** A file in an archive. Its name is for the person and never a path. */
export interface PackedFile {
  readonly name: string
  /** How much of the archive's list is reached with it, from 0 to 1. */
  readonly share: number
  /** Unpacks it. Throws a FaultError where it is refused: for its name, its kind, its size, a password, or damage. */
  readonly unpack: () => Promise<Uint8Array>
}

/** The files in a zip archive, in its own order, without its folders. Throws a FaultError where its list cannot be read. */
export async function* packedFiles(archive: Uint8Array, allowance: Allowance): AsyncGenerator<PackedFile> {
  try {
    // Names are looked at here, so that a bad one refuses its own entry and not the archive; sizes are, as they come out.
    const zip = await fromBufferPromise(Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength), {
      lazyEntries: true,
      decodeStrings: false,
      validateEntrySizes: false,
    })
    const seen = new Set<string>()
    let listed = 0
    for await (const entry of zip.eachEntry()) {
      listed++
      const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false)
      if (name.endsWith('/')) continue
      const isRepeated = seen.has(name)
      seen.add(name)
      yield {
        name: shownAs(name),
        share: Math.min(1, listed / zip.entryCount),
        unpack: async () => {
          refuse(entry, name, isRepeated)
          return await unpacked(zip, entry, allowance)
        },
      }
    }
  } catch (thrown) {
    throw thrown instanceof FaultError ? thrown : damaged('This file is damaged or was not saved whole.')
  }
}

function refuse(entry: Entry, name: string, isRepeated: boolean): void {
  if (validateFileName(name) !== null || name.includes('\0')) {
    throw unsafe('The name of this file leads out of the archive.')
  }
  if (isRepeated) throw unsafe('The archive holds two files of this name.')
  if (((entry.externalFileAttributes >>> 16) & FILE_TYPE) === SYMBOLIC_LINK) {
    throw unsafe('This is a link to another place, not a file.')
  }
  if (entry.isEncrypted()) {
    throw new FaultError(
      'encrypted',
      'This file is locked by a password.',
      'Unpack the archive with its password and open what was in it.',
    )
  }
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED) {
    throw new FaultError(
      'other-format',
      'This file is packed in a way that Crossread does not know.',
      'Unpack the archive with another program and open what was in it.',
    )
  }
}

async function unpacked(zip: ZipFile, entry: Entry, allowance: Allowance): Promise<Uint8Array> {
  const most = Math.max(SMALL, entry.compressedSize * HIGHEST_RATIO)
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
      size += chunk.length
      allowance.take(chunk.length)
      if (size > most) throw unsafe('This file unpacks to more than a hundred times its size.')
      chunks.push(chunk)
    }
  } catch (thrown) {
    throw thrown instanceof FaultError ? thrown : damaged('This file is damaged within the archive.')
  }
  const bytes = Buffer.concat(chunks)
  if (crc32(bytes) !== entry.crc32) throw damaged('This file is damaged within the archive.')
  return bytes
}

function unsafe(message: string): FaultError {
  return new FaultError(
    'unsafe',
    message,
    'If you trust where it is from, unpack it with another program and open that.',
  )
}

function damaged(message: string): FaultError {
  return new FaultError('damaged', message, 'Get it again from where it came from.')
}

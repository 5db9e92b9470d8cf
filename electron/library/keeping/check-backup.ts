import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { copyFile, open, readFile, realpath, stat, statfs } from 'node:fs/promises'
import path from 'node:path'
import { crc32 } from 'node:zlib'
import { openPromise } from 'yauzl'
import type { Entry, ZipFile } from 'yauzl'
import { FaultError } from '../../../shared/ipc/fault.ts'
import { HIGHEST_RATIO } from '../../import/limits.ts'
import { clearIncoming, dropIncoming, incomingLibrary } from '../store/incoming.ts'
import { digest } from '../store/sums.ts'
import { writeWholeFrom } from '../store/write-whole.ts'
import { examine } from './examine.ts'
import { diskFull, faultOfWriting } from './faults.ts'
import { counted, goOn } from './job.ts'
import type { Job } from './job.ts'
import { damagedBackup, LONGEST_MANIFEST, MEMBERS, notABackup, parseManifest } from './manifest.ts'
import type { Manifest } from './manifest.ts'
import { libraryIn } from './places.ts'

const ZIP = Buffer.from('PK\u0003\u0004')
const SQLITE = Buffer.from('SQLite format 3\0')
/** So little may be packed as tightly as it likes, in bytes: a library that is nearly empty is. */
const SMALL = 64 * 1024 * 1024
/** Left free on the disk beside what is unpacked, in bytes. */
const SPARE = 16 * 1024 * 1024

/** A backup that is whole, and stands ready to be restored. */
export interface BackupFound {
  readonly name: string
  /** When it was made, ISO 8601. */
  readonly made: string
  readonly articles: number
}

/**
 * Checks a backup to its last byte, and has the library in it stand ready beside the present one, which is not touched. Understands
 * what `writeBackup` writes, and the plain copies that Crossread keeps in the library's own folder. Rejects with a FaultError; then
 * nothing is left of it.
 */
export async function checkBackup(folder: string, from: string, job: Job): Promise<BackupFound> {
  try {
    await clearIncoming(folder)
    const incoming = incomingLibrary(folder)
    const made = await bringIn(folder, from, incoming, job)
    goOn(job)
    const articles = await examine(incoming)
    goOn(job)
    return { name: path.basename(from), made, articles }
  } catch (thrown) {
    await dropIncoming(folder)
    goOn(job)
    throw faultOfWriting(thrown)
  }
}

/** Gives when it was made. */
async function bringIn(folder: string, from: string, incoming: string, job: Job): Promise<string> {
  const beginning = await beginningOf(from)
  if (beginning.subarray(0, ZIP.length).equals(ZIP)) return unpack(folder, from, incoming, job)
  if (beginning.equals(SQLITE)) return copy(folder, from, incoming, job)
  throw notABackup()
}

async function beginningOf(file: string): Promise<Buffer> {
  const handle = await open(file, 'r').catch((thrown: unknown) => {
    throw unreadable(thrown)
  })
  try {
    if (!(await handle.stat()).isFile()) throw notABackup()
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(SQLITE.length), 0, SQLITE.length, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

async function unpack(folder: string, from: string, incoming: string, job: Job): Promise<string> {
  let manifest: Manifest
  let sum: string
  const zip = await openPromise(from, { lazyEntries: true, strictFileNames: true, autoClose: false }).catch(() => {
    throw damagedBackup()
  })
  try {
    const [first, second] = await membersOf(zip)
    manifest = parseManifest(await manifestIn(zip, first))
    const { bytes } = manifest.library
    if (second.uncompressedSize !== bytes) throw damagedBackup()
    if (bytes > Math.max(SMALL, second.compressedSize * HIGHEST_RATIO)) throw damagedBackup()
    await makeSure(folder, bytes)
    const hash = createHash('sha256')
    const stream = await streamOf(zip, second)
    await writeWholeFrom(incoming, hashed(stream, hash, bytes, job))
    sum = hash.digest('hex')
  } catch (thrown) {
    throw isOfDisk(thrown) ? thrown : damagedBackup()
  } finally {
    zip.close()
  }
  if (sum !== manifest.library.sha256) throw damagedBackup()
  return manifest.made
}

/** The two members that there are to be, and no third. */
async function membersOf(zip: ZipFile): Promise<[Entry, Entry]> {
  const entries: Entry[] = []
  if (zip.entryCount !== 2) throw notABackup()
  for await (const entry of zip.eachEntry()) entries.push(entry)
  const [first, second] = entries
  if (first?.fileName !== MEMBERS.manifest || second?.fileName !== MEMBERS.library) throw notABackup()
  if (first.isEncrypted() || second.isEncrypted()) throw damagedBackup()
  return [first, second]
}

async function manifestIn(zip: ZipFile, entry: Entry): Promise<Buffer> {
  if (entry.uncompressedSize > LONGEST_MANIFEST) throw damagedBackup()
  const chunks: Buffer[] = []
  for await (const chunk of await streamOf(zip, entry)) chunks.push(chunk)
  const bytes = Buffer.concat(chunks)
  if (crc32(bytes) !== entry.crc32) throw damagedBackup()
  return bytes
}

/** What a member holds. It may fail before anybody reads it: whoever does is told then. */
async function streamOf(zip: ZipFile, entry: Entry): Promise<AsyncIterable<Buffer>> {
  const stream = await zip.openReadStreamPromise(entry)
  // The stream that checks what comes out tells of an error and stays open.
  stream.on('error', (error: Error) => stream.destroy(error))
  return stream
}

/** Never more than was stated: what comes out beyond that ends the reading. */
async function* hashed(
  stream: AsyncIterable<Buffer>,
  hash: ReturnType<typeof createHash>,
  bytes: number,
  job: Job,
): AsyncGenerator<Buffer> {
  let size = 0
  for await (const chunk of counted(stream, bytes, job)) {
    size += chunk.length
    if (size > bytes) throw damagedBackup()
    hash.update(chunk)
    yield chunk
  }
}

/** One of the plain copies of a library; the sum beside it is held against it where there is one. */
async function copy(folder: string, from: string, incoming: string, job: Job): Promise<string> {
  const present = await realpath(libraryIn(folder)).catch(() => null)
  if ((await realpath(from)) === present) {
    throw new FaultError('bad-request', 'This is the library that is open now.', 'Choose a backup of it.')
  }
  const { size, mtime } = await stat(from)
  await makeSure(folder, size)
  const bytes = createReadStream(from, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>
  await writeWholeFrom(incoming, counted(bytes, size, job))
  // One that was not closed in order has its last changes beside it.
  await copyFile(`${from}-wal`, `${incoming}-wal`).catch(() => undefined)
  const sum = await readFile(`${from}.sha256`, 'utf8').catch(() => null)
  if (sum !== null && sum !== (await digest(incoming))) throw damagedBackup()
  return mtime.toISOString()
}

/** Throws where the disk of the library has no room for so many bytes more. */
async function makeSure(folder: string, bytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder)
  if (bavail * bsize < bytes + SPARE) throw diskFull()
}

/** Whether it is the disk that failed, or the person that stopped; a reader's own words are no help to them. */
function isOfDisk(thrown: unknown): boolean {
  if (thrown instanceof FaultError) return true
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined
  return typeof code === 'string' && /^(?:ENOSPC|EDQUOT|EACCES|EPERM|EROFS|EIO|ABORT_ERR)$/.test(code)
}

function unreadable(thrown: unknown): FaultError {
  const isGone = thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT'
  return isGone
    ? new FaultError('missing', 'There is no such file.', 'It may have been moved; choose it where it is now.')
    : new FaultError('unreadable', 'This file could not be read.', 'Check the disk it lies on and try again.')
}

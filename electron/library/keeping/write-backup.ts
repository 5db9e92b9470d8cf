import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import yazl from 'yazl'
import * as z from 'zod'
import { FaultError } from '../../../shared/ipc/fault.ts'
import { Database } from '../store/database.ts'
import { digest } from '../store/sums.ts'
import { writeWholeFrom } from '../store/write-whole.ts'
import { faultOfWriting } from './faults.ts'
import { counted, goOn } from './job.ts'
import type { Job } from './job.ts'
import { manifestOf, MEMBERS } from './manifest.ts'
import { libraryIn, withWorkplace } from './places.ts'

/** Fast, and two thirds of what the best would save. */
const LEVEL = 1
const BLOCK = 1 << 20

const factsRow = z.object({ schema: z.int(), articles: z.int() })

/** A backup that was written. */
export interface BackupMade {
  /** The name of its file, without folders. */
  readonly name: string
  readonly bytes: number
  readonly articles: number
}

/**
 * Writes a whole library as one file, which is there as a whole in the end or as it was before. The library may be open and written
 * to: the backup is of one moment. Rejects with a FaultError. `folder`: the library's; `to`: the file.
 */
export async function writeBackup(folder: string, to: string, job: Job): Promise<BackupMade> {
  try {
    return await withWorkplace(folder, 'backup.sqlite', async (snapshot) => {
      const { schema, articles } = takeSnapshot(libraryIn(folder), snapshot)
      goOn(job)
      const { size } = await stat(snapshot)
      const sha256 = await digest(snapshot)
      const manifest = manifestOf({
        made: new Date().toISOString(),
        schema,
        articles,
        library: { bytes: size, sha256 },
      })
      await writeWholeFrom(to, archive(manifest, snapshot, size, job))
      return { name: path.basename(to), bytes: (await stat(to)).size, articles }
    })
  } catch (thrown) {
    goOn(job)
    throw faultOfWriting(thrown)
  }
}

/** Copies an open library as it is now: no write waits for it, and what was deleted in it is not in the copy. */
function takeSnapshot(library: string, snapshot: string): z.output<typeof factsRow> {
  const database = new Database(library, { readOnly: true })
  try {
    database.run('VACUUM INTO ?', snapshot)
  } finally {
    database.close()
  }
  const copy = new Database(snapshot, { readOnly: true })
  try {
    const sql = `SELECT (SELECT user_version FROM pragma_user_version) AS schema,
      (SELECT count(*) FROM article WHERE hidden IS NULL) AS articles`
    const facts = copy.get(factsRow, sql)
    if (facts === undefined) throw new FaultError('not-saved', 'The library could not be copied.', 'Try again.')
    return facts
  } finally {
    copy.close()
  }
}

/** The two members as one zip archive, which any program opens should Crossread be gone. */
function archive(manifest: Buffer, snapshot: string, size: number, job: Job): AsyncIterable<Buffer> {
  const zip = new yazl.ZipFile()
  const out = zip.outputStream
  if (!(out instanceof Readable)) throw new TypeError('yazl gives a stream of Node’s own')
  const fail = (error: Error): void => {
    out.destroy(error)
  }
  zip.on('error', fail)
  zip.addBuffer(manifest, MEMBERS.manifest, { compress: false })
  zip.addReadStreamLazy(MEMBERS.library, { size, compressionLevel: LEVEL }, (give) => {
    const file = createReadStream(snapshot, { highWaterMark: BLOCK })
    const library = Readable.from(counted(file as AsyncIterable<Buffer>, size, job), { objectMode: false })
    library.on('error', fail)
    // A disk that takes no more ends the reading too.
    out.on('close', () => library.destroy())
    give(null, library)
  })
  zip.end()
  return out as AsyncIterable<Buffer>
}

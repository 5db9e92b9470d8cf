import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { writeWhole } from './write-whole.ts'

/** Where the sum of a library's file is kept: it is there only while nothing has the file open. */
const sumOf = (file: string): string => `${file}.sha256`

/** Keeps what the file is now, so that any byte that changes before it is opened again is noticed. */
export async function seal(file: string): Promise<void> {
  await writeWhole(sumOf(file), await digest(file))
}

export async function unseal(file: string): Promise<void> {
  await rm(sumOf(file), { force: true })
}

/** Whether the file is as it was when it was closed; null where it was not closed in order, and nobody can say. */
export async function isAsSealed(file: string): Promise<boolean | null> {
  let sum: string
  try {
    sum = await readFile(sumOf(file), 'utf8')
  } catch {
    return null
  }
  return sum === (await digest(file))
}

/** SHA-256, as hex. */
export async function digest(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), hash)
  return hash.digest('hex')
}

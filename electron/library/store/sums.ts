import { createHash } from 'node:crypto'
import { open, readFile, rm } from 'node:fs/promises'
import { writeWhole } from './write-whole.ts'

/** How much of a file is read at once, in bytes. */
const PART = 1 << 20

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

/** SHA-256, as hex. A part is summed while the next is read. */
export async function digest(file: string): Promise<string> {
  const hash = createHash('sha256')
  const handle = await open(file, 'r')
  try {
    let [free, full] = [Buffer.allocUnsafe(PART), Buffer.allocUnsafe(PART)]
    let reading = handle.read(free, 0, PART)
    for (;;) {
      const { bytesRead } = await reading
      if (bytesRead === 0) return hash.digest('hex')
      ;[free, full] = [full, free]
      reading = handle.read(free, 0, PART)
      hash.update(full.subarray(0, bytesRead))
    }
  } finally {
    await handle.close()
  }
}

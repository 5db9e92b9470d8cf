import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import * as z from 'zod'
import { FaultError } from '../../../shared/ipc/fault.ts'
import { nameOf } from './backups.ts'
import { isAsSealed } from './sums.ts'
import { syncFolder, writeWhole } from './write-whole.ts'

/** What SQLite and the seal have beside a library's file. */
const BESIDE = ['-wal', '-shm', '.sha256'] as const

const incomingIn = (folder: string): string => path.join(folder, 'incoming')
/** The file of a library that is to take the place of the one in the folder. */
export const incomingLibrary = (folder: string): string => path.join(incomingIn(folder), 'library.sqlite')
const orderIn = (folder: string): string => path.join(incomingIn(folder), 'order.json')

/** Where the present library goes, which only this file may say: a name in the library's folder. */
const orderSchema = z.strictObject({ aside: z.string().regex(/^replaced-[\w.-]+\.sqlite$/) })

/** Makes room for a library that is to come in; what stood there is gone. */
export async function clearIncoming(folder: string): Promise<void> {
  await dropIncoming(folder)
  await mkdir(incomingIn(folder), { recursive: true })
}

/** Gives up a library that was to come in. */
export async function dropIncoming(folder: string): Promise<void> {
  // The order first: without it the rest is nothing.
  await rm(orderIn(folder), { force: true })
  await rm(incomingIn(folder), { recursive: true, force: true })
}

/**
 * Says that the library that has come in takes the place of the present one when the folder is next opened; gives the name that the
 * present one is kept under. Rejects with a FaultError where what came in is not as it was when it was checked.
 */
export async function orderIncoming(folder: string): Promise<string> {
  if ((await isAsSealed(incomingLibrary(folder)).catch(() => false)) !== true) {
    throw new FaultError('missing', 'The backup is not there any more.', 'Choose it again. Nothing has been changed.')
  }
  const aside = `replaced-${nameOf(new Date())}.sqlite`
  await writeWhole(orderIn(folder), JSON.stringify({ aside }))
  return aside
}

/**
 * Puts a library that was ordered in the place of the present one, which nothing may have open. Each step is one rename, and can be
 * taken again: a process that is killed between two of them leaves the rest to the next start, which comes here before it opens
 * anything. `step`: called before each one, for tests.
 */
export async function takeIncoming(folder: string, step: () => void = () => undefined): Promise<void> {
  const order = await orderOf(folder)
  if (order !== null) {
    const [library, incoming] = [path.join(folder, 'library.sqlite'), incomingLibrary(folder)]
    const aside = path.join(folder, order.aside)
    const move = async (from: string, to: string): Promise<void> => {
      step()
      if (existsSync(from)) await rename(from, to)
    }
    // While it is still there, whatever stands in the library's place is the old one.
    if (existsSync(incoming)) {
      await move(library, aside)
      for (const ending of BESIDE) await move(`${library}${ending}`, `${aside}${ending}`)
      await move(incoming, library)
    }
    await move(`${incoming}.sha256`, `${library}.sha256`)
    await syncFolder(folder)
    step()
  }
  await dropIncoming(folder)
}

/** Null where there is none, or none that is whole: then nothing was promised to anybody. */
async function orderOf(folder: string): Promise<z.output<typeof orderSchema> | null> {
  try {
    return orderSchema.parse(JSON.parse(await readFile(orderIn(folder), 'utf8')))
  } catch {
    return null
  }
}

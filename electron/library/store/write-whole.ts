import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import path from 'node:path'

/** Writes a file so that after a crash it is there as a whole, or as it was before. What could not be written leaves nothing behind. */
export function writeWhole(file: string, text: string): Promise<void> {
  return replace(file, (handle) => handle.writeFile(text))
}

/** The same for what comes bit by bit; where that ends in an error, the file is as it was. */
export function writeWholeFrom(file: string, content: AsyncIterable<Uint8Array>): Promise<void> {
  return replace(file, async (handle) => {
    for await (const bytes of content) await handle.writeFile(bytes)
  })
}

async function replace(file: string, write: (handle: FileHandle) => Promise<void>): Promise<void> {
  const next = `${file}.next`
  try {
    const handle = await open(next, 'w')
    try {
      await write(handle)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(next, file)
  } catch (thrown) {
    await rm(next, { force: true })
    throw thrown
  }
  await syncFolder(path.dirname(file))
}

/** As `writeWhole`, at once, of what need not outlive a power failure: it may be gone then. */
export function writeWholeNow(file: string, parts: readonly Uint8Array[]): void {
  const next = `${file}.next`
  try {
    const handle = openSync(next, 'w')
    try {
      for (const part of parts) for (let at = 0; at < part.length;) at += writeSync(handle, part, at)
    } finally {
      closeSync(handle)
    }
    renameSync(next, file)
  } catch (thrown) {
    rmSync(next, { force: true })
    throw thrown
  }
}

/** Puts on the disk which files a folder has; where a system cannot (Windows), it does so by itself. */
export async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch {
    // Some systems do not open folders.
  }
}

import { open, rename } from 'node:fs/promises'
import path from 'node:path'

/** Writes a file so that after a crash it is there as a whole, or as it was before. */
export async function writeWhole(file: string, text: string): Promise<void> {
  const next = `${file}.next`
  const handle = await open(next, 'w')
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(next, file)
  await syncFolder(path.dirname(file))
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

import { mkdir, rm, rmdir } from 'node:fs/promises'
import path from 'node:path'

/** The library's own file in its folder. */
export const libraryIn = (folder: string): string => path.join(folder, 'library.sqlite')

/** Where files stand in a library's folder that are not whole yet; whatever is found there at the start is a remnant. */
const workplaceIn = (folder: string): string => path.join(folder, 'unfinished')

/** Lends a file's path in a library's folder while `work` lasts; what was made there is gone afterwards, whatever happened. */
export async function withWorkplace<T>(folder: string, name: string, work: (file: string) => Promise<T>): Promise<T> {
  const workplace = workplaceIn(folder)
  await mkdir(workplace, { recursive: true })
  const file = path.join(workplace, name)
  const clear = async (): Promise<void> => {
    for (const ending of ['', '-journal', '-wal', '-shm']) await rm(`${file}${ending}`, { force: true })
  }
  try {
    await clear()
    return await work(file)
  } finally {
    await clear()
    // Other work may be done there at the same time.
    await rmdir(workplace).catch(() => undefined)
  }
}

/** Clears what a process left that was killed in the middle. */
export async function clearWorkplace(folder: string): Promise<void> {
  await rm(workplaceIn(folder), { recursive: true, force: true })
}

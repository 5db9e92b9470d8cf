import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import * as z from 'zod'
import { add } from '../library.fixture.ts'
import type { Place } from '../library.fixture.ts'
import { idOf } from '../text-id.ts'
import type { Library } from '../library.ts'
import { Database } from '../store/database.ts'
import type { Job } from './job.ts'

/** Work that nobody stops or watches. */
export const quietly = (): Job => ({ signal: new AbortController().signal, tell: () => undefined })

export const libraryFolder = (place: Place): string => path.join(place.folder, 'library')

/** Takes texts in, each as a file. */
export async function addTexts(place: Place, library: Library, ...texts: readonly string[]): Promise<string[]> {
  // Another text in the same file would be another version of its article.
  const files = texts.map((text) => path.join(place.folder, `${idOf(text)}.txt`))
  for (const [at, file] of files.entries()) await writeFile(file, texts[at] ?? '')
  return (await add(library, ...files)).added
}

const textRow = z.object({ text: z.string() })

/** The texts of a closed or open library, as they lie on the disk. */
export function textsIn(folder: string): string[] {
  const database = new Database(path.join(folder, 'library.sqlite'), { readOnly: true })
  try {
    return database.all(textRow, 'SELECT text FROM article WHERE hidden IS NULL ORDER BY text').map(({ text }) => text)
  } finally {
    database.close()
  }
}

/** Every file below a folder, with its bytes. */
export async function filesBelow(folder: string): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>()
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name)
    if (entry.isFile()) files.set(path.relative(folder, file).split(path.sep).join('/'), await readFile(file))
  }
  return files
}

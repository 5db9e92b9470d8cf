import { isUtf8 } from 'node:buffer'
import { readFileSync, statSync } from 'node:fs'
import { findArticles } from '../library/find-articles.ts'
import { readText } from '../library/read-text.ts'
import { jsonLines } from './json-lines.ts'
import type { TextBytes } from './json-lines.ts'

/** Files up to this size are read without asking what they are first, in bytes. */
const SMALL = 1 << 20
const SPACE = 0x20

/**
 * Every article that a path stands for: one file, the files of a folder, or the lines of a .jsonl file. The same articles as
 * `textsIn` gives, undecoded, for commands that go through tens of thousands. Never throws.
 */
export async function* textBytesIn(given: string): AsyncGenerator<TextBytes> {
  if (given.endsWith('.jsonl')) {
    yield* jsonLines(given)
    return
  }
  let files: string[]
  try {
    files = await findArticles(given)
  } catch (thrown) {
    yield { name: given, thrown }
    return
  }
  for (const file of files) yield plainUtf8(file) ?? (await decoded(file))
}

/** A small file that is beyond doubt UTF-8 text; undefined for any other, of which the careful reader says what it is. */
function plainUtf8(file: string): TextBytes | undefined {
  try {
    const stats = statSync(file)
    if (!stats.isFile() || stats.size > SMALL) return undefined
    const bytes = readFileSync(file)
    const isPlain = isUtf8(bytes) && !bytes.includes(0) && bytes.some((byte) => byte > SPACE && byte < 0x7f)
    return isPlain ? { name: file, bytes, start: 0, end: bytes.length } : undefined
  } catch {
    return undefined
  }
}

async function decoded(file: string): Promise<TextBytes> {
  try {
    const bytes = Buffer.from(await readText(file))
    return { name: file, bytes, start: 0, end: bytes.length }
  } catch (thrown) {
    return { name: file, thrown }
  }
}

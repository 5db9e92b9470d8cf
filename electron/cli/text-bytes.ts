import { isUtf8 } from 'node:buffer'
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { findArticles } from '../library/find-articles.ts'
import { readText } from '../library/read-text.ts'
import { jsonLines } from './json-lines.ts'
import type { TextBytes } from './json-lines.ts'
import { SecondHalf } from './second-half.ts'
import type { TextWords } from './second-half.ts'

/** Does something with one article. */
type Take = (article: TextBytes | TextWords) => void

/** Files that fit are read without a copy of their own. */
const memory = Buffer.allocUnsafe(1 << 20)
const SPACE = 0x20

/**
 * Gives `take` every article that a path stands for, in order: one file, the files of a folder, or the lines of a .jsonl file.
 * The same articles as `textsIn` gives, undecoded, for commands that go through tens of thousands; where another
 * thread has read them, as words. Throws nothing of its own.
 */
export async function eachTextIn(given: string, take: Take): Promise<void> {
  if (given.endsWith('.jsonl')) {
    await eachLineIn(given, take)
    return
  }
  let files: string[]
  try {
    files = await findArticles(given)
  } catch (thrown) {
    take({ name: given, thrown })
    return
  }
  for (const file of files) take(plainUtf8(file) ?? (await decoded(file)))
}

async function eachLineIn(file: string, take: Take): Promise<void> {
  const second = SecondHalf.of(file)
  if (second === undefined) {
    eachOf(jsonLines(file), take)
    return
  }
  const lines = eachOf(jsonLines(file, { from: 0, to: second.from, lines: 0 }), take)
  const texts = await second.texts()
  if (texts === undefined) eachOf(jsonLines(file, { from: second.from, to: Infinity, lines }), take)
  else texts.forEach(take)
}

function eachOf(articles: Generator<TextBytes, number>, take: Take): number {
  let next = articles.next()
  for (; next.done !== true; next = articles.next()) take(next.value)
  return next.value
}

/**
 * A small file that is beyond doubt UTF-8 text, read into memory that the next file uses again; undefined for any other, of
 * which the careful reader says what it is.
 */
function plainUtf8(file: string): TextBytes | undefined {
  try {
    const length = readSmall(file)
    const bytes = memory.subarray(0, length)
    const isPlain = isUtf8(bytes) && !bytes.includes(0) && bytes.some((byte) => byte > SPACE && byte < 0x7f)
    return isPlain ? { name: file, bytes, start: 0, end: length } : undefined
  } catch {
    return undefined
  }
}

/** Fills `memory` with a file, and gives back how many bytes it has; none where it is too large, or no file. */
function readSmall(file: string): number {
  // A named pipe must not hold the reader up until somebody writes.
  const handle = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK)
  try {
    if (!fstatSync(handle).isFile()) return 0
    let length = 0
    for (let read = -1; read !== 0 && length < memory.length; length += read) {
      read = readSync(handle, memory, length, memory.length - length, null)
    }
    return length < memory.length ? length : 0
  } finally {
    closeSync(handle)
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

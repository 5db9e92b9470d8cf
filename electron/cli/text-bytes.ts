import { findArticles } from '../library/find-articles.ts'
import { textOfFile } from './file-bytes.ts'
import { jsonLines } from './json-lines.ts'
import type { TextBytes } from './json-lines.ts'
import { SecondHalf } from './second-half.ts'
import type { HalfRead } from './second-half.ts'

/** Does something with one article, or with many that another thread has read. */
type Take = (articles: TextBytes | HalfRead) => void

/**
 * Gives `take` every article that a path stands for, in order: one file, the files of a folder, or the lines of a .jsonl file.
 * The same articles as `textsIn` gives, undecoded, for commands that go through tens of thousands; where another
 * thread has read the second half of them, as words. Throws nothing of its own.
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
  await eachFileOf(files, take)
}

async function eachFileOf(files: readonly string[], take: Take): Promise<void> {
  const second = SecondHalf.ofFiles(files)
  for (const file of files.slice(0, second?.from)) take(await textOfFile(file))
  if (second === undefined) return
  const half = await second.texts()
  if (half !== undefined) take(half)
  else for (const file of files.slice(second.from)) take(await textOfFile(file))
}

async function eachLineIn(file: string, take: Take): Promise<void> {
  const second = SecondHalf.ofLines(file)
  if (second === undefined) {
    eachOf(jsonLines(file), take)
    return
  }
  const lines = eachOf(jsonLines(file, { from: 0, to: second.from, lines: 0 }), take)
  const half = await second.texts()
  if (half !== undefined) take(half)
  else eachOf(jsonLines(file, { from: second.from, to: Infinity, lines }), take)
}

function eachOf(articles: Generator<TextBytes, number>, take: Take): number {
  let next = articles.next()
  for (; next.done !== true; next = articles.next()) take(next.value)
  return next.value
}

import { parentPort, workerData } from 'node:worker_threads'
import { Collection } from '../../shared/align/overlaps/collection.ts'
import { jsonLines } from './json-lines.ts'
import type { HalfOfFile, HalfRead } from './second-half.ts'

/** Reads a half; undefined as soon as anything but an article is met. */
function readHalf({ file, from, size }: HalfOfFile): HalfRead | undefined {
  const collection = new Collection(size - from)
  const names: string[] = []
  for (const article of jsonLines(file, { from, to: Infinity, lines: 0 })) {
    if ('thrown' in article) return undefined
    collection.add(article.bytes, article.start, article.end)
    names.push(article.name)
  }
  const { words, starts } = collection
  return { words, starts, names }
}

// Only `SecondHalf` starts this thread.
const read = readHalf(workerData as HalfOfFile)
if (read) parentPort?.postMessage(read, [read.words.buffer])

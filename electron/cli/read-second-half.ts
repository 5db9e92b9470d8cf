import { parentPort, workerData } from 'node:worker_threads'
import { Collection } from '../../shared/align/overlaps/collection.ts'
import { textOfFile } from './file-bytes.ts'
import { jsonLines } from './json-lines.ts'
import type { TextBytes } from './json-lines.ts'
import type { Half, HalfRead } from './second-half.ts'

/** More than most articles have in bytes. */
const ROOM_FOR_FILE = 4096

/** Reads a half; undefined as soon as anything but an article is met. */
async function readHalf(half: Half): Promise<HalfRead | undefined> {
  const collection = new Collection('size' in half ? half.size - half.from : half.length * ROOM_FOR_FILE)
  const names: string[] = []
  const add = (article: TextBytes): boolean => {
    if ('thrown' in article) return false
    collection.add(article.bytes, article.start, article.end, article.isEscaped)
    names.push(article.name)
    return true
  }
  if ('size' in half) {
    for (const article of jsonLines(half.file, { from: half.from, to: Infinity, lines: 0 })) {
      if (!add(article)) return undefined
    }
  } else for (const file of half) if (!add(await textOfFile(file))) return undefined
  const { words, starts, hashes, places } = collection
  return { names, words, starts, hashes, places }
}

async function sendHalf(): Promise<void> {
  // Only `SecondHalf` starts this thread.
  const read = await readHalf(workerData as Half)
  if (read === undefined) return
  const { words, starts, hashes, places } = read
  parentPort?.postMessage(read, [words.buffer, starts.buffer, hashes.buffer, places.buffer])
}

// No top-level await: the packaged bundle is CommonJS.
void sendHalf()

import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** Shorter paragraphs are captions and the like (UTF-16 code units). */
const LONG_PARAGRAPH = 200

/** The values in a file of JSON lines; their shape is the caller's to know. */
export function readLines<T>(file: URL | string): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T)
}

/** The long paragraphs of all texts in a folder. */
export function readParagraphs(folder: string): string[] {
  return readdirSync(folder)
    .flatMap((name) => readFileSync(path.join(folder, name), 'utf8').split(/\n+/))
    .filter((paragraph) => paragraph.length >= LONG_PARAGRAPH)
}

/** Writes a line of results. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

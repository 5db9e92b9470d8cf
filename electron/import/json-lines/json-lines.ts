import { ENDINGS } from '../endings.ts'
import { FaultError } from '../../../shared/ipc/fault.ts'
import { isBlank } from '../../../shared/text/display.ts'
import type { Extracted, Importer, Importing, Source } from '../importer.ts'
import { headed, statedIn, tagsIn } from '../stated.ts'
import { decode } from '../text/decode.ts'
import { exportedIn } from './exported.ts'

/** The keys that stand for each field; the first that holds a text counts. */
const KEYS = {
  headline: ['headline', 'title'],
  outlet: ['outlet', 'source', 'publisher'],
  byline: ['byline', 'author', 'authors'],
  published: ['published', 'date', 'published_at'],
  language: ['language', 'lang'],
  url: ['url', 'link'],
} as const

/** A file of which so many lines are refused is no file of articles, or not one that is mended line by line. */
const MOST_REFUSED = 1000

export const jsonLines: Importer = {
  name: 'Lines of JSON',
  extensions: ENDINGS.jsonLines,
  recognises: ({ name }) => /\.(?:jsonl|ndjson)$/i.test(name),
  read,
}

/** An article a line, each an object with a `text`, an `id` where it has one, and fields; a line that is none is refused alone. */
async function* read({ bytes }: Source, { reached }: Importing): AsyncGenerator<Extracted> {
  const text = await Promise.resolve(decode(bytes))
  let [number, refusals, passed] = [0, 0, 0]
  for (const line of linesOf(text)) {
    number++
    passed += line.length + 1
    reached(Math.min(1, passed / text.length))
    if (isBlank(line)) continue
    const extracted = articleIn(line, `line ${String(number)}`)
    if ('fault' in extracted) refusals++
    yield extracted
    if (refusals >= MOST_REFUSED) throw tooManyRefused()
  }
}

/** One after another: a file of many articles is not held twice. */
function* linesOf(text: string): Generator<string> {
  for (let start = 0; start < text.length;) {
    const end = text.indexOf('\n', start)
    yield text.slice(start, end === -1 ? text.length : end)
    start = end === -1 ? text.length : end + 1
  }
}

function articleIn(line: string, where: string): Extracted {
  const record = recordIn(line)
  if (record === null) return refused(where, 'This line is not an object in JSON.')
  const { id, text } = record
  const place = typeof id === 'number' ? String(id) : typeof id === 'string' && id !== '' ? id : where
  if (typeof text !== 'string') return refused(place, 'This line has no "text".')
  if (isBlank(text)) return refused(place, 'The "text" of this line is empty.')
  const exported = exportedIn(record)
  if (exported !== null) return { place, text, ...exported }
  const stated = statedIn(
    'the line in the file',
    Object.fromEntries(Object.entries(KEYS).map(([field, keys]) => [field, firstText(record, keys)])),
  )
  return { place, text: headed(stated.headline?.value, text), stated, ...tagsIn(listIn(record['tags'])) }
}

function recordIn(line: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null
  } catch {
    // A line that was cut off, or something else than JSON.
    return null
  }
}

function firstText(record: Readonly<Record<string, unknown>>, keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const value = record[key]
    if (typeof value === 'string' && !isBlank(value)) return value
    if (Array.isArray(value)) return value.filter((part) => typeof part === 'string').join(', ')
  }
  return undefined
}

/** A list of texts, or texts with commas between. */
function listIn(value: unknown): string[] {
  if (typeof value === 'string') return value.split(',')
  return Array.isArray(value) ? value.filter((part) => typeof part === 'string') : []
}

function refused(place: string, message: string): Extracted {
  const recovery =
    'Each line is to be an object such as {"id": "1", "text": "…"}; correct this one and open the file again.'
  return { place, fault: new FaultError('bad-line', message, recovery).fault }
}

function tooManyRefused(): FaultError {
  return new FaultError(
    'bad-line',
    `This file was not read to its end: ${String(MOST_REFUSED)} of its lines are no articles.`,
    'See that it holds an object such as {"id": "1", "text": "…"} on each line.',
  )
}

import { isUtf8 } from 'node:buffer'
import { closeSync, openSync, readSync } from 'node:fs'
import { FaultError } from '../../shared/ipc/fault.ts'
import { faultOfSystem } from '../library/read-text.ts'

/**
 * A range of UTF-8 that is the text of one article as the command line names it, or what went wrong with it. Where it
 * `isEscaped`, it stands there as in JSON, with no character written as `\u…`.
 */
export type TextBytes =
  | {
      readonly name: string
      readonly bytes: Uint8Array
      readonly start: number
      readonly end: number
      readonly isEscaped?: boolean
    }
  | { readonly name: string; readonly thrown: unknown }

/** A range of bytes in a file, from the beginning of a line to the end of one. */
export interface Part {
  readonly from: number
  readonly to: number
  /** Lines of the file before it. */
  readonly lines: number
}

const WHOLE: Part = { from: 0, to: Infinity, lines: 0 }

/** How much of a file is read at once, in bytes. */
const BLOCK = 1 << 20
const NEWLINE = 0x0a
const QUOTE = 0x22
const BACKSLASH = 0x5c

/**
 * The articles of a .jsonl file or of a part of it, `{"id", "text"}` a line, without holding more of it than the longest
 * line needs; returns how many lines have ended. The bytes are good until the next article is asked for.
 */
export function* jsonLines(file: string, part = WHOLE): Generator<TextBytes, number> {
  let number = part.lines
  try {
    for (const line of lines(file, part)) {
      number++
      if (!isBlank(line)) yield fromLine(line) ?? parsed(line, `${file}, line ${String(number)}`)
    }
  } catch (thrown) {
    yield { name: file, thrown: faultOfSystem(thrown) }
  }
  // What follows the last line break has not ended.
  return number - part.lines - 1
}

function* lines(file: string, { from, to }: Part): Generator<Buffer> {
  const handle = openSync(file, 'r')
  try {
    let buffer = Buffer.allocUnsafe(BLOCK)
    let held = 0
    let reached = from
    for (;;) {
      const wanted = Math.min(buffer.length - held, to - reached)
      // A pipe has no places to read from, only what comes next.
      const read = wanted === 0 ? 0 : readSync(handle, buffer, held, wanted, from === 0 ? null : reached)
      reached += read
      const filled = held + read
      let start = 0
      for (;;) {
        const end = buffer.indexOf(NEWLINE, start)
        if (end === -1 || end >= filled) break
        yield buffer.subarray(start, end)
        start = end + 1
      }
      held = filled - start
      if (read === 0) {
        yield buffer.subarray(start, filled)
        return
      }
      buffer.copyWithin(0, start, filled)
      if (held === buffer.length) buffer = Buffer.concat([buffer, Buffer.allocUnsafe(buffer.length)])
    }
  } finally {
    closeSync(handle)
  }
}

function isBlank(line: Buffer): boolean {
  return line.length < 16 && line.toString('latin1').trim() === ''
}

const OPENING = /^\s*\{\s*"id"\s*:\s*("[^"\\]+")\s*,\s*"text"\s*:\s*"/
/** Room for any opening with an id of the usual length, in bytes. */
const LONGEST_OPENING = 256

/**
 * An article in the usual form, found without decoding it: `{"id": "…", "text": "…"}` and nothing else, no character written as
 * `\u…`. Undefined where the line has any other form, and then it is left as it was.
 */
function fromLine(line: Buffer): TextBytes | undefined {
  const [opening, id] = OPENING.exec(line.toString('latin1', 0, LONGEST_OPENING)) ?? []
  if (opening === undefined || id === undefined || !isUtf8(line)) return undefined
  const start = opening.length
  const end = endOf(line, start)
  if (!/^"\s*\}\s*$/.test(line.toString('latin1', end, end + 16)) || mayHaveCode(line, start, end)) return undefined
  return { name: Buffer.from(id.slice(1, -1), 'latin1').toString(), bytes: line, start, end, isEscaped: true }
}

/** Where the first quotation mark is that is not escaped. */
function endOf(line: Buffer, start: number): number {
  let end = line.indexOf(QUOTE, start)
  while (end !== -1 && isEscaped(line, end)) end = line.indexOf(QUOTE, end + 1)
  return end === -1 ? line.length : end
}

/** Whether an odd number of backslashes stands before. */
function isEscaped(line: Buffer, at: number): boolean {
  let before = at
  while (line[before - 1] === BACKSLASH) before--
  return (at - before) % 2 === 1
}

/** Whether a character is written as `\u…`, or a backslash that is written itself has a u after it. */
function mayHaveCode(line: Buffer, start: number, end: number): boolean {
  const at = line.indexOf('\\u', start, 'latin1')
  return at !== -1 && at < end
}

function parsed(line: Buffer, place: string): TextBytes {
  try {
    const row: unknown = isUtf8(line) ? JSON.parse(line.toString()) : undefined
    if (isRow(row)) {
      const bytes = Buffer.from(row.text)
      return { name: row.id, bytes, start: 0, end: bytes.length }
    }
  } catch {
    // Not JSON: the same to a person as JSON without an article in it.
  }
  const message = 'This line is not an article.'
  return { name: place, thrown: new FaultError('unreadable', message, 'Each line is {"id": …, "text": …}.') }
}

function isRow(row: unknown): row is { id: string; text: string } {
  if (typeof row !== 'object' || row === null || !('id' in row) || !('text' in row)) return false
  return typeof row.id === 'string' && row.id !== '' && typeof row.text === 'string'
}

import { isUtf8 } from 'node:buffer'
import { closeSync, openSync, readSync } from 'node:fs'
import { FaultError } from '../../shared/ipc/fault.ts'
import { faultOfSystem } from '../import/read-bytes.ts'

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
const SPACE = 0x20
const TAB = 0x09
const RETURN = 0x0d
/** How a character is written by its number, unless the backslash is one itself. */
const CODE = Buffer.from('\\u')

/**
 * The articles of a .jsonl file or of a part of it, `{"id", "text"}` a line, without holding more of it than the longest
 * line needs; returns how many lines have ended. The bytes are good until the next article is asked for.
 */
export function* jsonLines(file: string, part = WHOLE): Generator<TextBytes, number> {
  let number = part.lines
  try {
    for (const block of blocks(file, part)) {
      const isText = isUtf8(block)
      const hasCodes = block.includes(CODE)
      let start = 0
      for (;;) {
        const found = block.indexOf(NEWLINE, start)
        const end = found === -1 ? block.length : found
        number++
        if (!isBlank(block, start, end)) {
          const article = isText ? fromLine(block, start, end, hasCodes) : undefined
          yield article ?? parsed(block.subarray(start, end), `${file}, line ${String(number)}`)
        }
        if (found === -1) break
        start = found + 1
      }
    }
  } catch (thrown) {
    yield { name: file, thrown: faultOfSystem(thrown) }
  }
  // What follows the last line break has not ended.
  return number - part.lines - 1
}

/** Whole lines, many together, without the last line break of each block. */
function* blocks(file: string, { from, to }: Part): Generator<Buffer> {
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
      if (read === 0) {
        yield buffer.subarray(0, filled)
        return
      }
      const end = buffer.subarray(held, filled).lastIndexOf(NEWLINE)
      if (end === -1) held = filled
      else {
        yield buffer.subarray(0, held + end)
        buffer.copyWithin(0, held + end + 1, filled)
        held = filled - (held + end + 1)
      }
      if (held === buffer.length) buffer = Buffer.concat([buffer, Buffer.allocUnsafe(buffer.length)])
    }
  } finally {
    closeSync(handle)
  }
}

function isBlank(block: Buffer, start: number, end: number): boolean {
  return end - start < 16 && block.toString('latin1', start, end).trim() === ''
}

/**
 * An article in the usual form, found without decoding it: `{"id": "…", "text": "…"}` and nothing else, no character written as
 * `\u…`. Undefined where the line has any other form.
 */
function fromLine(block: Buffer, from: number, to: number, hasCodes: boolean): TextBytes | undefined {
  const idStart = after(block, after(block, after(block, after(block, from, '{'), '"id"'), ':'), '"')
  if (idStart === -1) return undefined
  const idEnd = block.indexOf(QUOTE, idStart)
  const start = after(block, after(block, after(block, after(block, idEnd + 1, ','), '"text"'), ':'), '"')
  if (start === -1) return undefined
  const end = endOf(block, start)
  // A text that were cut by a line break would end in another line.
  if (pastSpace(block, after(block, after(block, end, '"'), '}')) !== to) return undefined
  if (hasCodes && block.subarray(start, end).includes(CODE)) return undefined
  const id = block.toString('utf8', idStart, idEnd)
  return id === '' || id.includes('\\') ? undefined : { name: id, bytes: block, start, end, isEscaped: true }
}

/** Where this token ends that is next but for spaces; -1 where another is, or `at` is -1. */
function after(block: Buffer, at: number, token: string): number {
  if (at === -1) return -1
  const start = pastSpace(block, at)
  for (let index = 0; index < token.length; index++) {
    if (block[start + index] !== token.charCodeAt(index)) return -1
  }
  return start + token.length
}

function pastSpace(block: Buffer, from: number): number {
  let at = from
  while (block[at] === SPACE || block[at] === TAB || block[at] === RETURN) at++
  return at
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

function parsed(line: Buffer, place: string): TextBytes {
  try {
    const row: unknown = isUtf8(line) ? JSON.parse(line.toString().replace(/^\ufeff/, '')) : undefined
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

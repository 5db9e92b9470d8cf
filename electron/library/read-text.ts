import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { FaultError } from '../../shared/ipc/fault.ts'
import { isBlank } from '../../shared/text/display.ts'

/** The largest file that is read, in bytes. */
const MAX_BYTES = 50 * 1024 * 1024
/** How much is read at once of a file that says that it is empty. */
const BLOCK = 65_536
/** Control characters that text from a newsroom may hold: tab, line feed, vertical tab, form feed, carriage return. */
const TEXT_CONTROLS = new Set([9, 10, 11, 12, 13])
/** How much of a file is looked at to tell text from anything else, in UTF-16 code units. */
const SAMPLE = 65_536
/** Share of the sample that may be control characters: texts from the wild hold a stray one, other formats are full of them. */
const MOST_CONTROLS = 0.01

/**
 * The text of a file, as it stands there: line ends are kept, and so is a byte order mark in UTF-8, so that offsets agree with
 * every other reader. Understands UTF-8, and UTF-16 with a byte order mark. Throws a FaultError that says why a file
 * cannot be an article.
 */
export async function readText(file: string): Promise<string> {
  const text = decode(await readBytes(file))
  if (isBlank(text)) throw fault('empty', 'This file is empty.', 'Check that it was saved whole.')
  return text
}

async function readBytes(file: string): Promise<Buffer> {
  let handle: FileHandle | null = null
  try {
    // A named pipe must not hold the reader up until somebody writes.
    handle = await open(file, constants.O_RDONLY | constants.O_NONBLOCK)
    // Asked of the open file, so that it cannot become another one in between.
    const stats = await handle.stat()
    if (stats.isDirectory()) throw isFolder()
    if (!stats.isFile()) throw fault('not-a-file', 'This is not a file that can be read.', 'Choose a text file.')
    if (stats.size > MAX_BYTES) throw tooLarge()
    return await readAtMost(handle, stats.size, MAX_BYTES)
  } catch (thrown) {
    throw thrown instanceof FaultError ? thrown : faultOfSystem(thrown)
  } finally {
    await handle?.close()
  }
}

/** Some files say that they are empty and are not; whatever they say, no more than the limit is read. */
async function readAtMost(handle: FileHandle, stated: number, limit: number): Promise<Buffer> {
  let buffer = Buffer.allocUnsafe(stated === 0 ? BLOCK : stated)
  let filled = 0
  for (;;) {
    const { bytesRead } = await handle.read(buffer, filled, buffer.length - filled)
    filled += bytesRead
    if (bytesRead === 0 || filled === stated) return buffer.subarray(0, filled)
    if (filled > limit) throw tooLarge()
    if (filled === buffer.length) buffer = Buffer.concat([buffer, Buffer.allocUnsafe(buffer.length + BLOCK)])
  }
}

function decode(bytes: Buffer): string {
  const format = otherFormat(bytes)
  if (format !== null) {
    throw fault(
      'other-format',
      `This is ${format}, which Crossread cannot read yet.`,
      'Save the article as plain text and open that.',
    )
  }
  const text = decoderFor(bytes)(bytes)
  if (text !== null && !isBinary(text)) return text
  if (text === null && !isBinary(bytes.toString('latin1', 0, SAMPLE))) {
    throw fault('not-utf8', 'This text is in an older encoding.', 'Save it again as UTF-8 and open that.')
  }
  throw fault('binary', 'This file is not text.', 'Save the article as plain text in UTF-8 and open that.')
}

/** How other kinds of document begin, whatever the file is called; only the markup is text and would come in as an article. */
const OTHER_FORMATS: readonly (readonly [RegExp, string])[] = [
  [/^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html)\b/i, 'a web page'],
  [/^\s*<\?xml\b|^\s*<(?:rss|feed)\b/i, 'an XML document'],
  [/^\{\\rtf/, 'a rich text document'],
  [/^%PDF-/, 'a PDF document'],
  // eslint-disable-next-line no-control-regex -- the two bytes after PK are what tells an archive from a word
  [/^PK\x03\x04/, 'a Word document, e-book or archive'],
]

function otherFormat(bytes: Buffer): string | null {
  const beginning = bytes.toString('latin1', 0, 1024).replace(/^\xef\xbb\xbf/, '')
  return OTHER_FORMATS.find(([shape]) => shape.test(beginning))?.[1] ?? null
}

function decoderFor(bytes: Buffer): (bytes: Buffer) => string | null {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return strictly('utf-16le')
  if (first === 0xfe && second === 0xff) return strictly('utf-16be')
  return strictly('utf-8')
}

function strictly(encoding: string): (bytes: Buffer) => string | null {
  return (bytes) => {
    try {
      // ignoreBOM keeps the mark in the text; a mark in UTF-16 tells the encoding and is no part of it.
      return new TextDecoder(encoding, { fatal: true, ignoreBOM: encoding === 'utf-8' }).decode(bytes)
    } catch {
      return null
    }
  }
}

function isBinary(sample: string): boolean {
  let controls = 0
  for (let i = 0; i < sample.length; i++) {
    const unit = sample.charCodeAt(i)
    if (unit < 32 && !TEXT_CONTROLS.has(unit)) controls++
  }
  return controls > sample.length * MOST_CONTROLS
}

/** What the operating system's refusal means to a person. */
export function faultOfSystem(thrown: unknown): FaultError {
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return fault(
        'missing',
        'There is no such file.',
        'It may have been moved or renamed; open it from where it is now.',
      )
    case 'EISDIR':
      return isFolder()
    case 'EACCES':
    case 'EPERM':
      return fault(
        'unreadable',
        'This file may not be read.',
        'Ask for the right to read it, or copy it to a folder of yours.',
      )
    default:
      return fault('unreadable', 'This file could not be read.', 'Check the disk it lies on and try again.')
  }
}

function tooLarge(): FaultError {
  return fault('too-large', 'This file is larger than 50 MB.', 'Split it into articles and open those.')
}

function isFolder(): FaultError {
  return fault('not-a-file', 'This is a folder, not a file.', 'Choose a file in it.')
}

function fault(code: FaultError['fault']['code'], message: string, recovery: string): FaultError {
  return new FaultError(code, message, recovery)
}

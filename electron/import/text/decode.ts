import iconv from 'iconv-lite'
import { FaultError } from '../../../shared/ipc/fault.ts'
import { likelyEncodings } from './older-encodings.ts'
import { hasJapaneseEscapes, markOf, unmarkedWide } from './unicode-encodings.ts'

/** Control characters that text from a newsroom may hold: tab, line feed, vertical tab, form feed, carriage return. */
const TEXT_CONTROLS = new Set([9, 10, 11, 12, 13])
/** How much of a text is looked at to tell it from anything else, in UTF-16 code units. */
const SAMPLE = 65_536
/** Share of the sample that may be control characters: texts from the wild hold a stray one, other formats are full of them. */
const MOST_CONTROLS = 0.01
/** Share of the characters beyond ASCII that may be broken in UTF-8 before it is taken for another encoding. */
const MOST_BROKEN_UTF8 = 0.1
/** Share of all characters that an older encoding may leave without a meaning: a stray byte in a long text. */
const MOST_UNKNOWN = 0.002
const REPLACEMENT = '\ufffd'

/**
 * The text that bytes stand for, without a byte order mark, its line ends as they are. Tried in this order: the mark; what the
 * document declares (a label as in HTML, XML and MIME); UTF-16 without a mark; UTF-8; then older encodings as they fit. A
 * place that cannot be read becomes U+FFFD. Throws a FaultError where it is no text, or its encoding cannot be told.
 */
export function decode(bytes: Uint8Array, declared: string | null = null): string {
  const text = decodeMarked(bytes) ?? decodeDeclared(bytes, declared) ?? decodeUnmarked(bytes) ?? decodeOlder(bytes)
  if (text !== null && !isBinary(text)) return text
  if (text === null && !isBinary(Buffer.from(bytes.subarray(0, SAMPLE)).toString('latin1'))) {
    throw new FaultError(
      'unknown-encoding',
      'The encoding of this text could not be told.',
      'Save it again as UTF-8 and open that.',
    )
  }
  throw new FaultError('binary', 'This file is not text.', 'Save the article as plain text in UTF-8 and open that.')
}

/** The same, with a byte order mark in UTF-8 kept, so that offsets into a plain text agree with every other reader of the file. */
export function decodePlain(bytes: Uint8Array): string {
  return markOf(bytes)?.encoding === 'utf-8' ? `\ufeff${decode(bytes)}` : decode(bytes)
}

function decodeMarked(bytes: Uint8Array): string | null {
  const mark = markOf(bytes)
  if (mark === null) return null
  const body = bytes.subarray(mark.length)
  return mark.encoding === 'utf-8' ? decodeUtf8(body) : decodeAs(body, mark.encoding)
}

function decodeDeclared(bytes: Uint8Array, declared: string | null): string | null {
  const encoding = declared === null ? null : encodingOfLabel(declared)
  // Whoever could read the declaration read bytes of one each: UTF-16 is a mistake there, and is told by its zero bytes.
  if (encoding === null || encoding.startsWith('utf-16')) return null
  if (hasJapaneseEscapes(bytes)) return null
  // A table of single bytes decodes anything, and pages that were saved as UTF-8 go on declaring what they were before.
  return strictly(bytes, 'utf-8') ?? decodeAs(bytes, encoding)
}

function decodeUnmarked(bytes: Uint8Array): string | null {
  if (hasJapaneseEscapes(bytes)) return strictly(bytes, 'iso-2022-jp')
  const wide = unmarkedWide(bytes)
  return (wide === null ? null : strictly(bytes, wide)) ?? decodeUtf8(bytes)
}

function decodeOlder(bytes: Uint8Array): string | null {
  for (const encoding of likelyEncodings(bytes)) {
    const text = decodeAs(bytes, encoding)
    if (text !== null) return text
  }
  return null
}

/** UTF-8, even where it is cut off within a character or damaged in a few places. */
function decodeUtf8(bytes: Uint8Array): string | null {
  const strict = strictly(bytes, 'utf-8')
  if (strict !== null) return strict
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  let [broken, whole] = [0, 0]
  for (const char of text) {
    if (char === REPLACEMENT) broken++
    else if (char > '\x7f') whole++
  }
  const isCutOff = broken === 1 && text.endsWith(REPLACEMENT)
  return whole > 0 && (isCutOff || broken <= whole * MOST_BROKEN_UTF8) ? text : null
}

/** The name under which the standard knows an encoding: "latin1" and "iso-8859-1" have always meant windows-1252. */
function encodingOfLabel(label: string): string | null {
  try {
    return new TextDecoder(label).encoding
  } catch {
    return iconv.encodingExists(label) ? label : null
  }
}

function decodeAs(bytes: Uint8Array, encoding: string): string | null {
  // Node 20's own decoder takes windows-1252 for ISO 8859-1; iconv-lite has no switched encodings.
  if (encoding === 'utf-8' || encoding === 'iso-2022-jp' || !iconv.encodingExists(encoding)) {
    return strictly(bytes, encoding)
  }
  const text = iconv.decode(bytes, encoding, { stripBOM: false })
  const unknown = text.split(REPLACEMENT).length - 1
  return unknown <= text.length * MOST_UNKNOWN ? text : null
}

function strictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

function isBinary(text: string): boolean {
  const length = Math.min(text.length, SAMPLE)
  let controls = 0
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 32 && !TEXT_CONTROLS.has(unit)) controls++
  }
  return controls > length * MOST_CONTROLS
}

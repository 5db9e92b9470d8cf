import { decode } from '../text/decode.ts'

/** How far into a page its encoding is looked for, in bytes: browsers look no further than the first kilobyte, archivers put notes before it. */
const BEGINNING = 8192
const CHARSET = /<meta\s[^>]*?charset\s*=\s*["']?\s*([\w:.-]+)/i
const XML_ENCODING = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w:.-]+)/i

/**
 * The markup of a page or an XML document, in the encoding that its bytes tell, else the one stated outside of it, else in it,
 * else as they fit. Throws a FaultError where it is no text.
 */
export function decodeMarkup(bytes: Uint8Array, stated: string | null = null): string {
  const beginning = Buffer.from(bytes.subarray(0, BEGINNING)).toString('latin1')
  return decode(bytes, stated ?? XML_ENCODING.exec(beginning)?.[1] ?? CHARSET.exec(beginning)?.[1] ?? null)
}

/** How a text file begins, for telling its format: as UTF-16 where a mark says so, else byte by byte. */
export function beginningOf(bytes: Uint8Array): string {
  const beginning = Buffer.from(bytes.subarray(0, BEGINNING))
  if (beginning[0] === 0xff && beginning[1] === 0xfe) return beginning.toString('utf16le', 2)
  if (beginning[0] !== 0xfe || beginning[1] !== 0xff) return beginning.toString('latin1').replace(/^\xef\xbb\xbf/, '')
  return beginning
    .subarray(0, beginning.length & ~1)
    .swap16()
    .toString('utf16le', 2)
}

/** The lower-case ending of a file’s name, without the dot. */
export function endingOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1).toLowerCase()
}

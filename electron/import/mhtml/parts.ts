import { DEEPEST } from '../limits.ts'

/** A part of a MIME document (RFC 2045, RFC 2557), its transfer encoding undone. */
export interface Part {
  /** By lower-case name, folded lines joined. */
  readonly headers: ReadonlyMap<string, string>
  readonly bytes: () => Buffer
}

/** The header fields that a MIME document begins with; what follows an empty line is its body. */
export function headersOf(document: string): ReadonlyMap<string, string> {
  const headers = new Map<string, string>()
  const lines = document.slice(0, endOfHeaders(document)).replace(/\r?\n[ \t]+/g, ' ')
  for (const line of lines.split(/\r?\n/)) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon).toLowerCase()
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim())
  }
  return headers
}

/** The parts of a document that are no multipart themselves, in order. The document is given byte by byte, as Latin-1. */
export function partsOf(document: string): Part[] {
  const found: Part[] = []
  const waiting: [document: string, depth: number][] = [[document, 0]]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [part, depth] = next
    const headers = headersOf(part)
    const body = part.slice(endOfHeaders(part)).replace(/^\r?\n\r?\n/, '')
    const boundary = parameter(headers.get('content-type'), 'boundary')
    if (boundary === null) {
      found.push({ headers, bytes: () => transferred(body, headers.get('content-transfer-encoding') ?? '') })
    } else if (depth < DEEPEST) {
      const inside = `\n${body}`.split(`\n--${boundary}`).slice(1)
      for (const text of inside.reverse())
        if (!text.startsWith('--')) waiting.push([text.replace(/^[ \t]*\r?\n/, ''), depth + 1])
    }
  }
  return found
}

/** A parameter of a header field: `charset` of "text/html; charset=utf-8". */
export function parameter(field: string | undefined, name: string): string | null {
  const [, quoted, plain] = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(field ?? '') ?? []
  return quoted ?? plain ?? null
}

function endOfHeaders(document: string): number {
  const end = document.search(/\r?\n\r?\n/)
  return end === -1 ? document.length : end
}

function transferred(body: string, encoding: string): Buffer {
  switch (encoding.toLowerCase()) {
    case 'base64':
      return Buffer.from(body, 'base64')
    case 'quoted-printable':
      return Buffer.from(unquoted(body), 'latin1')
    default:
      return Buffer.from(body, 'latin1')
  }
}

/** Quoted-printable (RFC 2045, 6.7); an equals sign that quotes nothing stands for itself. */
function unquoted(text: string): string {
  return text
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
}

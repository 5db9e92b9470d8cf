/** How far into a file the marks of a format lie at most, in bytes. */
const BEGINNING = 1024

/* eslint-disable no-control-regex -- the bytes that formats begin with are what tells them */
/** How kinds of document begin that are no plain text, and of which some would come in with their markup if they were read as such. */
const MARKED_UP: readonly (readonly [RegExp, string])[] = [
  [/^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html)\b/i, 'a web page'],
  [/^\s*<\?xml\b|^\s*<(?:rss|feed)\b/i, 'an XML document'],
  [/^\{\\rtf/, 'a rich text document'],
  [/^%PDF-/, 'a PDF document'],
  [/^PK\x03\x04/, 'a Word document, e-book or archive'],
]

/** How others begin that hold no text, or none that is read here. */
const UNREAD: readonly (readonly [RegExp, string])[] = [
  [/^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/, 'an old Word, Excel or PowerPoint document'],
  [
    /^\x89PNG\r\n|^\xff\xd8\xff|^GIF8[79]a|^RIFF[^]{4}WEBP|^II\*\0|^MM\0\*|^[^]{4}ftyp(?:avif|heic|heix|mif1)/,
    'an image',
  ],
  [/^ID3|^\xff[\xfb\xf3\xf2]|^fLaC|^OggS|^RIFF[^]{4}WAVE|^[^]{4}ftypM4A/, 'a sound recording'],
  [/^[^]{4}ftyp|^\x1aE\xdf\xa3|^RIFF[^]{4}AVI /, 'a film'],
  [
    /^Rar!\x1a\x07|^7z\xbc\xaf\x27\x1c|^\x1f\x8b\x08|^BZh[1-9]1AY|^\xfd7zXZ\0|^[^]{257}ustar/,
    'an archive other than zip',
  ],
  [/^SQLite format 3\0/, 'a database'],
  [/^\x7fELF|^MZ[^]{58}|^\xcf\xfa\xed\xfe|^\xca\xfe\xba\xbe/, 'a program'],
  [/^%!PS/, 'a PostScript document'],
  [/^[^]{60}BOOKMOBI/, 'a Kindle book'],
]
/* eslint-enable no-control-regex */

/** What a document is that would be misread as plain text, in words for the person; null where its beginning does not say. */
export function markedUpFormat(bytes: Uint8Array): string | null {
  return formatIn(MARKED_UP, bytes)
}

/** What a file is that no importer knew, in words for the person; null where its beginning does not say. */
export function unreadFormat(bytes: Uint8Array): string | null {
  return formatIn(MARKED_UP, bytes) ?? formatIn(UNREAD, bytes)
}

function formatIn(formats: readonly (readonly [RegExp, string])[], bytes: Uint8Array): string | null {
  const beginning = Buffer.from(bytes.subarray(0, BEGINNING))
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '')
  return formats.find(([shape]) => shape.test(beginning))?.[1] ?? null
}

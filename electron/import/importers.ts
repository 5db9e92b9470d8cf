import { docx } from './docx/docx.ts'
import { epub } from './epub/epub.ts'
import { feed } from './feed/importer.ts'
import { html } from './html/importer.ts'
import type { Importer } from './importer.ts'
import { jsonLines } from './json-lines/json-lines.ts'
import { markdown } from './markdown/markdown.ts'
import { mhtml } from './mhtml/importer.ts'
import { pdf } from './pdf/importer.ts'
import { plainText } from './text/plain.ts'
import { zip } from './zip/zip.ts'

/** Every format that is read, the most telling beginnings first; the first that recognises a file reads it. */
export const IMPORTERS: readonly Importer[] = [
  docx,
  epub,
  zip,
  pdf,
  feed,
  mhtml,
  html,
  // Told by their names alone.
  jsonLines,
  markdown,
  plainText,
]

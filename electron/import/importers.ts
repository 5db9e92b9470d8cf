import { html } from './html/importer.ts'
import type { Importer } from './importer.ts'
import { mhtml } from './mhtml/importer.ts'
import { PLAIN_TEXT } from './text/plain.ts'
import { ZIP } from './zip/zip.ts'

/** Every format that is read, the most telling beginnings first; the first that recognises a file reads it. */
export const IMPORTERS: readonly Importer[] = [
  ZIP,
  mhtml,
  html,
  // Told by their names alone.
  PLAIN_TEXT,
]

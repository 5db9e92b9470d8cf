import { feed } from './feed/importer.ts'
import { html } from './html/importer.ts'
import type { Importer } from './importer.ts'
import { mhtml } from './mhtml/importer.ts'
import { pdf } from './pdf/importer.ts'

/** Every format that is read, the most telling beginnings first; the first that recognises a file reads it. */
export const IMPORTERS: readonly Importer[] = [pdf, feed, mhtml, html]

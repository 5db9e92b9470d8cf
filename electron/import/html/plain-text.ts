import { parseDocument } from './document.ts'
import { paragraphsOf } from './paragraphs.ts'

const TAG = /<\/?[a-z][\w-]*(?:\s[^<>]*)?\/?>/i
const BLOCK = /<(?:p|br|div|li|h[1-6]|blockquote)\b/i
const ENTITY = /&(?:#\d+|#x[\da-f]+|[a-z]\w*);/i
const EMPTY_LINE = /\n[^\S\n]*\n/

/** A value of metadata or a feed as one line: entities decoded and tags removed where it holds any; null where nothing is left. */
export function plainText(value: string): string | null {
  const text = (
    TAG.test(value) || ENTITY.test(value) ? paragraphsOf(parseDocument(value).documentElement).join(' ') : value
  )
    .replace(/\s+/g, ' ')
    .trim()
  return text === '' ? null : text
}

/** A text that comes as a value, in paragraphs: in markup, or as lines where it has no markup but within its lines. */
export function valueParagraphs(value: string): string[] {
  if (BLOCK.test(value) || (TAG.test(value) && !EMPTY_LINE.test(value))) return markupParagraphs(value)
  return value.split(/[\n\r]+/).flatMap((line) => plainText(line) ?? [])
}

/** The paragraphs of a piece of markup. */
export function markupParagraphs(markup: string): string[] {
  return paragraphsOf(parseDocument(markup).documentElement)
}

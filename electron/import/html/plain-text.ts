import { parseDocument } from './document.ts'
import { paragraphsOf } from './paragraphs.ts'

const MARKUP = /<\/?(?:[a-z][\w-]*)(?:\s[^<>]*)?\/?>|&(?:#\d+|#x[\da-f]+|[a-z]\w*);/i
const BLOCK = /<(?:p|br|div|li|h[1-6]|blockquote)\b/i

/** A value of metadata or a feed as one line: entities decoded and tags removed where it holds any; null where nothing is left. */
export function plainText(value: string): string | null {
  const text = (MARKUP.test(value) ? paragraphsOf(parseDocument(value).documentElement).join(' ') : value)
    .replace(/\s+/g, ' ')
    .trim()
  return text === '' ? null : text
}

/** A text that comes as a value, in markup or as lines, in paragraphs. */
export function valueParagraphs(value: string): string[] {
  if (BLOCK.test(value)) return paragraphsOf(parseDocument(value).documentElement)
  return value.split(/[\n\r]+/).flatMap((line) => plainText(line) ?? [])
}

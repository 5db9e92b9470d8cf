/**
 * Endings of file names by format, in lower case and without the dot. Apart from the importers, whose parsers only the thread that
 * reads files needs: the window's dialog and the search of a folder start without them.
 */
export const ENDINGS = {
  docx: ['docx', 'docm'],
  epub: ['epub'],
  zip: ['zip'],
  pdf: ['pdf'],
  feed: ['rss', 'atom', 'rdf', 'xml', 'json'],
  mhtml: ['mhtml', 'mht'],
  html: ['html', 'htm', 'xhtml', 'xht', 'shtml'],
  jsonLines: ['jsonl', 'ndjson'],
  markdown: ['md', 'markdown'],
  text: ['txt', 'text'],
} as const satisfies Readonly<Record<string, readonly string[]>>

/** All of them. */
export const ALL_ENDINGS: readonly string[] = Object.values(ENDINGS).flat()

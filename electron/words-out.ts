/** With JavaScript's errors, what follows the name is often what was read. */
const AFTER_NAME = /(\b\w*(?:Error|Exception)\b).*$/u
/** What stands in quotation marks. */
const QUOTED = /"[^"]*"?|`[^`]*`?|“[^”]*”?|‘[^’]*’?/gu
/** The folders of a path, whose names are the person's. */
const FOLDERS = /(?:file:\/\/)?(?:[A-Za-z]:)?[\\/](?:[^\\/\n:()]+[\\/])+/gu
const FRAME = /^\s+at /u

/**
 * What is told of a fault without what may be somebody's words: an error is its name and where it was thrown, and whatever was
 * quoted, and where files lie, is left out.
 */
export function withoutWords(told: string): string {
  const [first = '', ...rest] = told.split('\n')
  return [first.replace(AFTER_NAME, '$1').replace(QUOTED, '“…”'), ...rest.filter((line) => FRAME.test(line))]
    .join('\n')
    .replace(FOLDERS, '')
}

import { FaultError } from '../../shared/ipc/fault.ts'
import { LONGEST_PASTED } from '../../shared/ipc/most.ts'
import { isBlank } from '../../shared/text/display.ts'

/** Share of the characters that may be control characters, or such as could not be read, before it is taken for something else. */
const MOST_CONTROLS = 0.01
const MOST_UNREADABLE = 0.1
const ADDRESS = /^https?:\/\/\S+$/i

/** A text and the address of the page that it is from, where one stands on its first or last line. */
interface PastedText {
  readonly text: string
  readonly url: string | null
}

/** Looks at a text that was pasted. Throws a FaultError where it is no article. */
export function pastedText(given: string): PastedText {
  refuse(given)
  const lines = given.replace(/\r\n?/g, '\n').trim().split('\n')
  for (const [line, rest] of [
    [lines[0] ?? '', lines.slice(1)],
    [lines.at(-1) ?? '', lines.slice(0, -1)],
  ] as const) {
    const url = addressIn(line)
    const text = rest.join('\n').trim()
    if (url !== null && !isBlank(text)) return { text, url }
  }
  return { text: lines.join('\n'), url: null }
}

/** Throws a FaultError for what cannot be kept as an article. */
export function refuse(text: string): void {
  if (isBlank(text)) {
    throw new FaultError('empty', 'There is no text to paste.', 'Copy the text of an article, and paste it again.')
  }
  if (text.length > LONGEST_PASTED) {
    throw new FaultError(
      'too-large',
      'This is longer than an article: more than 500,000 characters.',
      'Save it as a file and open that.',
    )
  }
  if (isGarbled(text)) {
    throw new FaultError('binary', 'What was pasted is not text.', 'Copy the words of the article, not its file.')
  }
  const line = text.trim()
  if (addressIn(line) !== null) {
    throw new FaultError(
      'no-text',
      'This is the address of a page, and Crossread fetches nothing from the network.',
      'Open it in your browser and copy the text, or save the page there and open the file.',
    )
  }
  if (/^file:\/\/\S+$/i.test(line)) {
    throw new FaultError('not-a-file', 'This is the place of a file, not its text.', 'Open the file, or drop it here.')
  }
}

/** An address over the web, written as browsers do; null for anything else. */
function addressIn(line: string): string | null {
  if (!ADDRESS.test(line.trim())) return null
  try {
    return new URL(line.trim()).href
  } catch {
    return null
  }
}

function isGarbled(text: string): boolean {
  let [controls, unreadable] = [0, 0]
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit < 32 && (unit < 9 || unit > 13)) controls++
    if (unit === 0xff_fd) unreadable++
  }
  return controls > text.length * MOST_CONTROLS || unreadable > text.length * MOST_UNREADABLE
}

import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import path from 'node:path'
import { withoutWords } from './words-out.ts'

/** The most that one file of the log holds, in bytes; with the one before it there are two. */
const MOST_BYTES = 256 * 1024
// eslint-disable-next-line no-control-regex -- control characters are what is taken out
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g
/** The longest line, in UTF-16 code units. */
const LONGEST_LINE = 2000

/** Where the log of an app with this user data lies. */
export function logFileIn(userData: string): string {
  return path.join(userData, 'logs', 'crossread.log')
}

/** What the app writes down of its faults: bounded, on this machine alone, and without the words of any article. */
export class Log {
  readonly #file: string
  readonly #most: number
  #bytes: number | null = null

  /** `file`: its folder is made where there is none, when the first line is written. */
  constructor(file: string, most = MOST_BYTES) {
    this.#file = file
    this.#most = most
  }

  /** Writes one line, with its time; a log that cannot be written costs the line and nothing else. */
  write(line: string, now = new Date()): void {
    const shown = withoutWords(line).replace(CONTROL, '').slice(0, LONGEST_LINE)
    const entry = `${now.toISOString()} ${shown.replaceAll('\n', '\n    ')}\n`
    try {
      this.#bytes ??= this.#present()
      if (this.#bytes > 0 && this.#bytes + Buffer.byteLength(entry) > this.#most) {
        renameSync(this.#file, `${this.#file}.1`)
        this.#bytes = 0
      }
      appendFileSync(this.#file, entry)
      this.#bytes += Buffer.byteLength(entry)
    } catch {
      // The line is on the standard error too.
    }
  }

  #present(): number {
    mkdirSync(path.dirname(this.#file), { recursive: true })
    return statSync(this.#file, { throwIfNoEntry: false })?.size ?? 0
  }
}

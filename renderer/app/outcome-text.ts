import type { ImportReport } from '../../shared/ipc.ts'
import { number } from '../ui/words.ts'
import { problemsTitle } from './outcome-words.ts'

/** The most that is put into the clipboard, in UTF-16 code units: some thousand files with their reasons. */
const LONGEST = 900_000

/** What could not be read, as a text to send to someone or to work through: a file a line, then why, then the way out. */
export function problemsText(report: ImportReport): string {
  const lines = [problemsTitle(report)]
  let length = 0
  for (const [at, { file, fault }] of report.problems.entries()) {
    const line = [file, fault.message, fault.recovery].join('\t')
    length += line.length + 1
    if (length > LONGEST) {
      lines.push(`and ${number(report.problems.length - at)} more`)
      break
    }
    lines.push(line)
  }
  return lines.join('\n')
}

import type { SeveralReports } from '../../shared/ipc.ts'
import { count } from './words.ts'

const NUMBERS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/** What is said of a file that holds several reports, and what can be done: `This file holds 2 reports`, `Show as two`. */
export function severalWords({ part, reports }: SeveralReports): { note: string; action: string } {
  const number = reports.length
  if (part !== null) return { note: `Report ${String(part)} of ${String(number)} in its file`, action: 'Show as one' }
  return {
    note: `This file holds ${count(number, 'report')}`,
    action: `Show as ${NUMBERS[number - 2] ?? String(number)}`,
  }
}

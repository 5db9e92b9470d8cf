import path from 'node:path'
import type { Fault } from '../../shared/ipc/fault.ts'
import type { Recovery } from './store/open-library.ts'

/** What the person is told of a library that had to be recovered; null where none was. */
export function recoveryNotice(recovery: Recovery | null): Fault | null {
  if (recovery === null) return null
  const { from, aside } = recovery
  const was = aside === null ? 'Your library was gone.' : 'Your library was damaged.'
  const kept = aside === null ? '' : ` The damaged one is kept beside it as ${path.basename(aside)}.`
  return from === null
    ? {
        code: 'library-damaged',
        message: `${was} There was no backup, so a new one was begun.`,
        recovery: `Open your articles again.${kept}`,
      }
    : {
        code: 'library-damaged',
        message: `${was} Its backup of ${dateOf(from)} was opened.`,
        recovery: `Open again what you added since then.${kept}`,
      }
}

/** As a person in any place reads it: 24 November 2026, 18:20. */
function dateOf(iso: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' }).format(new Date(iso))
}

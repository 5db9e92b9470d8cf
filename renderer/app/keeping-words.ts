import { assertNever } from '../../shared/assert-never.ts'
import type { EventPayload } from '../../shared/ipc.ts'
import type { KeepingOutcome } from '../state/keeping.ts'
import { count, fileSize, number } from '../ui/words.ts'

const WORK = {
  backUp: 'Backing up the library',
  checkBackup: 'Checking the backup',
  exportArticles: 'Exporting articles',
  move: 'Moving the library',
} as const

/** What is being done, and of articles how many are. */
export function workTitle({ work, done, total }: NonNullable<EventPayload<'keeping'>>): string {
  return work === 'exportArticles' && total > 0
    ? `Exporting ${number(Math.min(done + 1, total))} of ${count(total, 'article')}`
    : WORK[work]
}

/** The same without what changes as it goes on: said once. */
export function spokenWork({ work }: NonNullable<EventPayload<'keeping'>>): string {
  return WORK[work]
}

export function keepingTitle(outcome: KeepingOutcome): string {
  switch (outcome.kind) {
    case 'backedUp':
      return `${count(outcome.made.articles, 'article')} backed up`
    case 'exported':
      return `${count(outcome.report.articles, 'article')} exported`
    case 'moved':
      return 'The library was moved'
    case 'restored':
      return `${count(outcome.articles, 'article')} restored`
    case 'failed':
      return outcome.fault.message
    default:
      return assertNever(outcome)
  }
}

export function keepingDetail(outcome: KeepingOutcome): string {
  switch (outcome.kind) {
    case 'backedUp':
      return `${outcome.made.name}, ${fileSize(outcome.made.bytes)}`
    case 'exported':
      return `In the new folder “${outcome.report.name}”.`
    case 'moved':
      return `It is in ${outcome.folder} now.`
    case 'restored':
      return `The library before it is kept as ${outcome.aside}. To return to it, restore that file.`
    case 'failed':
      return outcome.fault.recovery
    default:
      return assertNever(outcome)
  }
}

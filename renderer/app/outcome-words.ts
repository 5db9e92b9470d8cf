import type { ImportReport } from '../../shared/ipc.ts'
import type { Outcome } from '../state/importing.ts'
import { count } from '../ui/words.ts'

/** What came of an import, in one line. */
export function outcomeTitle({ added, duplicates, problems }: ImportReport): string {
  if (added.length > 0) return `${count(added.length, 'article')} added`
  if (problems.length > 0) return 'Nothing could be added'
  return duplicates.length > 0 ? 'Nothing new' : 'No articles found'
}

export function duplicatesTitle({ duplicates }: ImportReport): string {
  return `${count(duplicates.length, 'file')} already in the library`
}

export function copiesTitle({ copies }: ImportReport): string {
  return `${count(copies.length, 'article')} nearly the same as another`
}

export function leftTitle({ left }: ImportReport): string {
  return `Stopped with ${count(left, 'file')} left`
}

export function problemsTitle({ problems }: ImportReport): string {
  return `${count(problems.length, 'file')} not read`
}

/** What a screen reader says of it unasked: how many, not which. */
export function spokenOutcome(outcome: Outcome): string {
  if (outcome.kind === 'failed') return `${outcome.fault.message} ${outcome.fault.recovery}`
  const { report } = outcome
  return [
    outcomeTitle(report),
    ...(report.duplicates.length === 0 ? [] : [duplicatesTitle(report)]),
    ...(report.copies.length === 0 ? [] : [copiesTitle(report)]),
    ...(report.left === 0 ? [] : [leftTitle(report)]),
    ...(report.problems.length === 0 ? [] : [problemsTitle(report)]),
  ].join(', ')
}

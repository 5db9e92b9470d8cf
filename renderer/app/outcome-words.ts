import type { FolderOffer, ImportReport } from '../../shared/ipc.ts'
import type { Outcome } from '../state/importing.ts'
import { count, number } from '../ui/words.ts'

/** What came of an import, in one line. */
export function outcomeTitle(report: ImportReport): string {
  const { added, updated, duplicates, problems } = report
  if (added.length > 0) return `${count(added.length, 'article')} added`
  if (updated.length > 0) return updatedTitle(report)
  if (problems.length > 0) return 'Nothing could be added'
  return duplicates.length > 0 ? 'Nothing new' : 'No articles found'
}

export function updatedTitle({ updated }: ImportReport): string {
  return updated.length === 1 ? '1 article has a new version' : `${count(updated.length, 'article')} have a new version`
}

/** What a click on the offer to follow what was read does. */
export function offerWords({ names }: FolderOffer): string {
  return names.length === 1 ? 'Follow this folder' : 'Follow these folders'
}

export function duplicatesTitle({ duplicates }: ImportReport): string {
  return `${count(duplicates.length, 'file')} already in the library`
}

/** How much of a file was there, where that is not all of its one text; empty otherwise. */
export function knownWords({ known, texts }: ImportReport['duplicates'][number]): string {
  if (texts === 1) return ''
  return known === texts ? `all ${number(texts)} articles` : `${number(known)} of ${count(texts, 'article')}`
}

export function copiesTitle({ copies }: ImportReport): string {
  return `${count(copies.length, 'article')} nearly the same as another`
}

export function leftTitle({ left, partly }: ImportReport): string {
  if (partly === null) return `Stopped with ${count(left, 'file')} left`
  const others = left - 1
  const where = `Stopped in ${partly.file} after ${ofAbout(partly.taken, partly.about)}`
  return others > 0 ? `${where}, with ${count(others, 'more file', 'more files')} left` : where
}

/** `12,400 of about 25,000 articles`; how many there are is known once some have been read. */
export function ofAbout(taken: number, about: number | null): string {
  return about === null || about <= taken
    ? count(taken, 'article')
    : `${number(taken)} of about ${count(about, 'article')}`
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
    ...(report.added.length === 0 || report.updated.length === 0 ? [] : [updatedTitle(report)]),
    ...(report.duplicates.length === 0 ? [] : [duplicatesTitle(report)]),
    ...(report.copies.length === 0 ? [] : [copiesTitle(report)]),
    ...(report.left === 0 ? [] : [leftTitle(report)]),
    ...(report.problems.length === 0 ? [] : [problemsTitle(report)]),
  ].join(', ')
}

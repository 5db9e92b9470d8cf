import type { ImportReport } from '../../shared/ipc.ts'

/**
 * One report of an import and of what was tried again of it: what succeeded stays, what is said of the files that were tried again
 * (`retried`: the `retry` of their problems) is what came of them now.
 */
export function mergedReport(before: ImportReport, retried: readonly string[], now: ImportReport): ImportReport {
  const tried = new Set(retried)
  const added = new Set(before.added)
  // An article that has two new versions by now is told of once: what it was at first beside what it is.
  const later = new Map(now.updated.map((one) => [one.before, one.article]))
  const present = (id: string): string => later.get(id) ?? id
  const told = new Set([...before.added, ...before.updated.map(({ article }) => article)])
  return {
    ...before,
    added: [...before.added.map(present), ...now.added.filter((id) => !added.has(id))],
    updated: [
      ...before.updated.map((one) => ({ before: one.before, article: present(one.article) })),
      ...now.updated.filter((one) => !told.has(one.before)),
    ],
    // A file of which some came in before is read whole again: that it is there is no news.
    duplicates: [...before.duplicates, ...now.duplicates.filter(({ of }) => !added.has(of))],
    copies: [...before.copies, ...now.copies],
    problems: [...before.problems.filter(({ retry }) => !tried.has(retry)), ...now.problems],
    left: before.left + now.left,
    partly: now.partly ?? before.partly,
  }
}

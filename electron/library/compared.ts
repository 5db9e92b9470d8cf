import { comparePrepared } from '../../shared/align/compare.ts'
import type { Passage, Run } from '../../shared/align/passage.ts'
import type { Entry } from './entry.ts'

/** Tells of a passage whether it stands in other stories all over the library, which makes it a formula. */
export type IsUsual = (passage: Passage, a: Entry) => boolean

/** What two articles share. */
export interface Compared {
  readonly passages: readonly Passage[]
  readonly runs: readonly Run[]
  /** The passages without the formulae, which prove nothing: they are no part of what is shared, and tell of no order. */
  readonly telling: readonly Passage[]
}

/** Compares two articles, with what the library knows of their wording. */
export function compared(a: Entry, b: Entry, isUsual: IsUsual): Compared {
  const { passages: found, runs } = comparePrepared(a.prepared, b.prepared)
  const passages = found.map((passage) => ({ ...passage, formula: passage.formula || isUsual(passage, a) }))
  return { passages, runs, telling: passages.filter(({ formula }) => !formula) }
}

import { comparePrepared, inOrder } from '../../shared/align/compare.ts'
import { measurer } from '../../shared/align/measure-sides.ts'
import type { Passage, Run } from '../../shared/align/passage.ts'
import { layOver } from '../../shared/align/said.ts'
import type { HeldPassage, SaidSides } from '../../shared/align/said.ts'
import type { Entry } from './entry.ts'

/** Tells of a passage whether it stands in other stories all over the library, which makes it a formula. */
export type IsUsual = (passage: Passage, a: Entry) => boolean

/** What the library knows of two articles beside their texts. */
export interface KnownOfTwo {
  readonly isUsual: IsUsual
  /** What the person said of passages between them. */
  readonly saidOf: (a: Entry, b: Entry) => readonly SaidSides[]
}

/** What is known where there is no library. */
export const NOTHING_KNOWN: KnownOfTwo = { isUsual: () => false, saidOf: () => [] }

/** What two articles share. */
export interface Compared {
  readonly passages: readonly HeldPassage[]
  readonly runs: readonly Run[]
  /** The passages without the formulae, which prove nothing: they are no part of what is shared, and tell of no order. */
  readonly telling: readonly HeldPassage[]
  /** What the person rejected, which is no part of anything. */
  readonly rejected: readonly Passage[]
}

/** Compares two articles, with what the library knows of their wording, and with what the person says over all of it. */
export function compared(a: Entry, b: Entry, { isUsual, saidOf }: KnownOfTwo): Compared {
  const { passages: found, runs } = comparePrepared(a.prepared, b.prepared)
  const known = found.map((passage) => ({ ...passage, formula: passage.formula || isUsual(passage, a) }))
  const { passages, rejected } = layOver(known, saidOf(a, b), measurer(a.prepared, b.prepared))
  const sorted = passages.toSorted(inOrder)
  return {
    passages: sorted,
    runs,
    telling: sorted.filter(({ formula }) => !formula),
    rejected: rejected.toSorted(inOrder),
  }
}

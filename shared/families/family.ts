import type { PassageKind } from '../align/passage.ts'
import type { Span } from '../text/span.ts'

/** A statement where it stands in one report: UTF-16 offsets, its words, and its paragraph in the body, from 1. */
export interface Place extends Span {
  readonly paragraph: number
  readonly words: number
}

/** A statement as one report has it. */
export interface Member extends Place {
  readonly report: string
  /** How close it is to the lead; null for the lead itself. */
  readonly kind: PassageKind | null
  /** Words of the lead that stand in passages with it; of the lead itself, all. */
  readonly kept: number
  /** Where else the report says it, in its order. */
  readonly again: readonly Place[]
}

/** What several reports say alike, or one says alone. Every statement of every report is in exactly one family. */
export interface Family {
  /** One for each report that has it, in the order of the reports; the first is the lead, by which the others are measured. */
  readonly members: readonly [Member, ...Member[]]
  /**
   * Where it stands when all reports are read as one: behind the base's family of this index, or with -1 before all of them.
   * The base's own families come first in the list, and each stands behind the one before it.
   */
  readonly after: number
}

/** All places at which a member stands. */
export function placesOf(member: Member): readonly Place[] {
  return [member, ...member.again]
}

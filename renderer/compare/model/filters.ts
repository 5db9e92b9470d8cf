import { PASSAGE_KINDS } from '../../../shared/align/passage.ts'
import type { PassageKind } from '../../../shared/align/passage.ts'
import type { PassageView } from '../../../shared/ipc.ts'

/** Which passages a person wants to see. */
export interface Filters {
  readonly kinds: readonly PassageKind[]
  /** In words of the longer side; at `ANY_LENGTH` none is too short. */
  readonly shortest: number
  readonly quotesOnly: boolean
  readonly movedOnly: boolean
  /** Whether formulae are among them. */
  readonly formulae: boolean
}

/** What is chosen, and whether it rests while everything is looked at. */
export interface FilterState extends Filters {
  readonly resting: boolean
}

export const ANY_LENGTH = 4
export const MOST_SHORTEST = 40

/**
 * Formulae alone are left out. Every length is shown at first, not seven words and more: what the engine calls a passage is never a
 * mere phrase, and a quotation of six words ("important for stabilising the international situation", in the samples) is one of
 * three that two reports share.
 */
export const FIRST_FILTERS: FilterState = {
  kinds: PASSAGE_KINDS,
  shortest: ANY_LENGTH,
  quotesOnly: false,
  movedOnly: false,
  formulae: false,
  resting: false,
}

type Filtered = Pick<PassageView, 'kind' | 'words' | 'quote' | 'moved' | 'formula'>

/** Whether a passage is shown. */
export function passes(filters: Filters, passage: Filtered): boolean {
  return (
    filters.kinds.includes(passage.kind) &&
    (filters.shortest <= ANY_LENGTH || passage.words >= filters.shortest) &&
    (!filters.quotesOnly || passage.quote) &&
    (!filters.movedOnly || passage.moved) &&
    (filters.formulae || !passage.formula)
  )
}

/** Whether these are other than what a comparison opens with. */
export function areSet({ kinds, shortest, quotesOnly, movedOnly, formulae }: Filters): boolean {
  return kinds.length < PASSAGE_KINDS.length || shortest > ANY_LENGTH || quotesOnly || movedOnly || formulae
}

/** The kinds with one put in or left out, in their own order. */
export function withKind(kinds: readonly PassageKind[], kind: PassageKind, on: boolean): readonly PassageKind[] {
  return PASSAGE_KINDS.filter((each) => (each === kind ? on : kinds.includes(each)))
}

import type { Span } from '../text/span.ts'

export const PASSAGE_KINDS = ['verbatim', 'edited', 'reworded'] as const

/**
 * How close the two sides are. `verbatim`: the same words once case, typography, white space and spelling variants are
 * folded. `edited`: most words shared, in order. `reworded`: the same statement in other words.
 */
export type PassageKind = (typeof PASSAGE_KINDS)[number]

/** One stretch of text A and one of text B that say the same. */
export interface Passage {
  readonly kind: PassageKind
  /** Share of words in common, 0 to 1; 1 is verbatim. */
  readonly similarity: number
  /** Words on the longer side. */
  readonly words: number
  /** Whether either side stands within quotation marks. */
  readonly quote: boolean
  /**
   * Whether it proves nothing: names with titles, who said so and when, what desks write about their own reports. Two texts share
   * such words whether or not one has them from the other.
   */
  readonly formula: boolean
  readonly a: Span
  readonly b: Span
}

/**
 * Two sentences or more that one text has from the other, or both from a third, as a whole: word for word, edited,
 * shuffled or summarised. A run holds every passage that it meets on both sides; a short passage may lie in none.
 */
export interface Run {
  readonly a: Span
  readonly b: Span
}

/** Everything shared by two texts. Passages and runs stand in the order of text A. */
export interface Comparison {
  readonly passages: readonly Passage[]
  readonly runs: readonly Run[]
}

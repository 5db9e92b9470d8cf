/** Two texts of a collection, by their numbers, `a` before `b`, and how much of each stands in the other. */
export interface Overlap {
  readonly a: number
  readonly b: number
  /** Words of `a` that lie in a run shared with `b`; each counts once. */
  readonly words: number
  /** The same as a share of all words of `a`, 0 to 1. */
  readonly ofA: number
  /** Share of the words of `b` that lie in a run shared with `a`. */
  readonly ofB: number
}

/** The two reports of a pair: `a` stands in the left column, `b` in the right. */
export type Side = 'a' | 'b'

export const SIDES: readonly Side[] = ['a', 'b']

export function otherSide(side: Side): Side {
  return side === 'a' ? 'b' : 'a'
}

/** Something that each report of a pair has. */
export interface Both<T> {
  readonly a: T
  readonly b: T
}

/** Makes the same thing for each report. */
export function both<T>(make: (side: Side) => T): Both<T> {
  return { a: make('a'), b: make('b') }
}

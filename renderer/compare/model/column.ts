/** A report among those that are compared, by the place of its column: 0 is the base, which stands at the left, or at the right where all is mirrored. */
export type Column = number

export const BASE: Column = 0

/** Which end of a passage a column holds: `a` stands in the base. */
export function endIn(column: Column): 'a' | 'b' {
  return column === BASE ? 'a' : 'b'
}

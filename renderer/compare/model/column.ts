/** A report among those that are compared, by the place of its column from the left: 0 is the base. */
export type Column = number

export const BASE: Column = 0

/** Which end of a passage a column holds: `a` stands in the base. */
export function endIn(column: Column): 'a' | 'b' {
  return column === BASE ? 'a' : 'b'
}

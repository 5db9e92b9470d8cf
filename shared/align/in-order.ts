import type { Match } from './pair.ts'
import type { Range } from './range.ts'

/** Room for the table, kept from one call to the next. */
let best = new Float64Array(1 << 10)

/**
 * The heaviest set of words that stand in the same order on both sides: the longest common subsequence, weighted, so
 * that a name is never given up for two joining words. Words are numbers, the same for the same word; a weight for each
 * word of A. Time and memory grow with the product of the lengths: for stretches of a sentence, not for texts.
 */
export function matchInOrder(a: Int32Array, b: Int32Array, weights: Float64Array): Match[] {
  return matchRangesInOrder(a, { from: 0, end: a.length }, b, { from: 0, end: b.length }, weights)
}

/** The same of a range of each side; the places of the matches are those of the whole lists. */
export function matchRangesInOrder(
  a: Int32Array,
  { from: fromA, end: endA }: Range,
  b: Int32Array,
  { from: fromB, end: endB }: Range,
  weights: Float64Array,
): Match[] {
  const width = endB - fromB + 1
  const height = endA - fromA + 1
  if (best.length < width * height) best = new Float64Array(width * height * 2)
  const table = best
  table.fill(0, (height - 1) * width, height * width)
  for (let i = height - 2; i >= 0; i--) {
    const word = a[fromA + i]
    const weight = weights[fromA + i] ?? 0
    const row = i * width
    let right = 0
    table[row + width - 1] = 0
    for (let j = width - 2; j >= 0; j--) {
      const below = row + width + j
      const through = word === b[fromB + j] ? (table[below + 1] ?? 0) + weight : 0
      right = Math.max(through, table[below] ?? 0, right)
      table[row + j] = right
    }
  }
  const matches: Match[] = []
  for (let i = 0, j = 0; i < height - 1 && j < width - 1;) {
    const at = i * width + j
    const here = table[at] ?? 0
    // Nothing more is shared.
    if (here === 0) break
    const isMatch = a[fromA + i] === b[fromB + j] && here === (table[at + width + 1] ?? 0) + (weights[fromA + i] ?? 0)
    if (isMatch) matches.push({ i: fromA + i++, j: fromB + j++ })
    else if (here === table[at + width]) i++
    else j++
  }
  return matches
}

import type { Match } from './pair.ts'

/**
 * The heaviest set of words that stand in the same order on both sides: the longest common subsequence, weighted, so
 * that a name is never given up for two joining words. Words are numbers, the same for the same word; a weight for each
 * word of A. Time and memory grow with the product of the lengths: for stretches of a sentence, not for texts.
 */
export function matchInOrder(a: Int32Array, b: Int32Array, weights: Float64Array): Match[] {
  const width = b.length + 1
  const best = new Float64Array((a.length + 1) * width)
  const at = (i: number, j: number): number => best[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const through = a[i] === b[j] ? at(i + 1, j + 1) + (weights[i] ?? 0) : 0
      best[i * width + j] = Math.max(through, at(i + 1, j), at(i, j + 1))
    }
  }
  const matches: Match[] = []
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j] && at(i, j) === at(i + 1, j + 1) + (weights[i] ?? 0)) matches.push({ i: i++, j: j++ })
    else if (at(i, j) === at(i + 1, j)) i++
    else j++
  }
  return matches
}

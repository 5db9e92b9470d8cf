import type { PreparedText } from './prepare.ts'

/** Two texts with their words numbered alike. */
export interface Pair {
  readonly a: PreparedText
  readonly b: PreparedText
  /** A number for the stem of every word of A; the same stem has the same number on both sides. */
  readonly idsA: Int32Array
  /** Likewise for B; -1 where A lacks the stem. */
  readonly idsB: Int32Array
}

/** One word of A and one of B that are the same, by their places among the words. */
export interface Match {
  readonly i: number
  readonly j: number
}

export function pairOf(a: PreparedText, b: PreparedText): Pair {
  const numbers = new Map<string, number>()
  const idsA = Int32Array.from(a.stems, (stem) => {
    const known = numbers.get(stem)
    if (known !== undefined) return known
    numbers.set(stem, numbers.size)
    return numbers.size - 1
  })
  const idsB = Int32Array.from(b.stems, (stem) => numbers.get(stem) ?? -1)
  return { a, b, idsA, idsB }
}

import { BREAK } from '../breaks.ts'
import type { PreparedText } from '../prepare.ts'

/** Words [from, end) of one text. */
export interface Range {
  readonly from: number
  readonly end: number
}

/** The sentences of a text, in order. */
export function sentenceRanges({ breaks, size }: PreparedText): Range[] {
  const found: Range[] = []
  let from = 0
  for (let at = 1; at <= size; at++) {
    if ((breaks[at] ?? 0) < BREAK.sentence) continue
    found.push({ from, end: at })
    from = at
  }
  return found
}

/** By number of a word the number of the range that it lies in, or -1. */
export function rangeNumbers(ranges: readonly Range[], size: number): Int32Array {
  const numbers = new Int32Array(size).fill(-1)
  for (const [number, { from, end }] of ranges.entries()) numbers.fill(number, from, end)
  return numbers
}

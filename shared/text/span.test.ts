import { expect, it } from 'vitest'
import { firstEndingAfter } from './span.ts'

it('finds the first of many spans that ends after an offset', () => {
  const spans = [
    { start: 0, end: 5 },
    { start: 6, end: 9 },
    { start: 12, end: 20 },
  ]
  expect([0, 4, 5, 8, 9, 19, 20].map((offset) => firstEndingAfter(spans, offset))).toEqual([0, 0, 1, 1, 2, 2, 3])
})

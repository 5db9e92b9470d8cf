import { expect, it } from 'vitest'
import { families } from './families.ts'

const at = (a: [number, number], b: [number, number]) => ({
  a: { start: a[0], end: a[1] },
  b: { start: b[0], end: b[1] },
  column: 1,
})

it('joins passages at one place of either report, through others too', () => {
  const passages = [
    at([0, 20], [100, 120]),
    at([2, 22], [300, 320]),
    at([50, 70], [301, 321]),
    at([18, 48], [500, 530]),
  ]
  expect(families(passages)).toEqual([[0, 1, 2], [0, 1, 2], [0, 1, 2], [3]])
})

it('joins what several reports have of one place of the base, and not what stands alike in two of the others', () => {
  const passages = [
    { ...at([0, 20], [100, 120]), column: 1 },
    { ...at([5, 25], [300, 320]), column: 2 },
    { ...at([60, 80], [100, 120]), column: 2 },
  ]
  expect(families(passages)).toEqual([[0, 1], [0, 1], [2]])
})

it('joins a long chain of passages, each at the place of the next', () => {
  const chain = Array.from({ length: 20_000 }, (_, i) => at([i * 10, i * 10 + 20], [i * 100, i * 100 + 20]))
  const found = families(chain)
  expect([found.length, new Set(found).size, found[0]?.length]).toEqual([chain.length, 1, chain.length])
})

import { expect, it } from 'vitest'
import { putBounded } from './bounded.ts'

it('what was put there longest ago goes, and what is put again stays', () => {
  const map = new Map<string, number>()
  for (const [at, key] of ['a', 'b', 'a', 'c', 'd'].entries()) putBounded(map, key, at, 3)
  expect([...map]).toEqual([
    ['a', 2],
    ['c', 3],
    ['d', 4],
  ])
})

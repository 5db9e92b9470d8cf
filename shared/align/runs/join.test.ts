import { expect, it } from 'vitest'
import { joinRegions } from './join.ts'
import { FIRST_MIX } from './stretch.ts'
import type { Region } from './stretch.ts'

function region(a: [number, number], b: [number, number], score = 100): Region {
  const stretch = ([start, end]: [number, number]) => ({ start, end, score, mix: FIRST_MIX })
  return { a: stretch(a), b: stretch(b), score }
}

function places(regions: readonly Region[]): number[][] {
  return regions.map(({ a, b }) => [a.start, a.end, b.start, b.end])
}

it('joins what is close on both sides, by way of a third as well, in either order', () => {
  const far = region([0, 50], [500, 550])
  const near = region([100, 150], [0, 50])
  const between = region([60, 90], [520, 560])
  expect(places(joinRegions([near, far]))).toEqual([
    [0, 50, 500, 550],
    [100, 150, 0, 50],
  ])
  expect(places(joinRegions([region([95, 99], [590, 600]), far, between]))).toEqual([[0, 99, 500, 600]])
})

it('keeps apart what is close on one side alone', () => {
  expect(joinRegions([region([0, 50], [0, 50]), region([51, 99], [101, 150])])).toHaveLength(2)
})

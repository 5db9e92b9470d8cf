import { expect, it } from 'vitest'
import type { Extent } from '../scroll/geometry.ts'
import { farEnds } from './far-ends.ts'

const column = (...passages: Extent[]) => ({ height: 5000, screen: 800, paragraphs: [], passages })
const at = (top: number): Extent => ({ top, bottom: top + 30 })

it('names passages out of sight whose counterpart shows, the nearest first', () => {
  const geometry = [
    column(at(1100), at(1200), at(1300), at(1400), at(4000)),
    column(at(100), at(3000), at(2500), at(600), at(4500)),
  ]
  const tops = [1000, 500]
  expect([farEnds(geometry, tops, 0, 1), farEnds(geometry, tops, 1, 0)]).toEqual([
    { above: [], below: [] },
    { above: [0], below: [2, 1] },
  ])
})

import { expect, it } from 'vitest'
import type { Extent } from '../scroll/geometry.ts'
import { farEnds } from './far-ends.ts'

const column = (...passages: Extent[]) => ({ height: 5000, screen: 800, paragraphs: [], passages })
const at = (top: number): Extent => ({ top, bottom: top + 30 })

it('names passages out of sight whose counterpart shows, the nearest first', () => {
  const geometry = {
    a: column(at(1100), at(1200), at(1300), at(1400), at(4000)),
    b: column(at(100), at(3000), at(2500), at(600), at(4500)),
  }
  expect(farEnds(geometry, { a: 1000, b: 500 })).toEqual({
    a: { above: [], below: [] },
    b: { above: [0], below: [2, 1] },
  })
})

import { describe, expect, it } from 'vitest'
import { levelTops } from './level.ts'

const tops = (a: [number, number], b: [number, number], height: number) =>
  levelTops(
    [
      { line: a[0], longest: a[1] },
      { line: b[0], longest: b[1] },
    ],
    height,
  )

describe('bringing two lines level', () => {
  it('brings both to the height where both texts are long enough', () => {
    expect(tops([1000, 2000], [700, 2000], 300)).toEqual([700, 400])
  })

  it('meets higher up for a line near the beginning of a text', () => {
    expect(tops([120, 2000], [700, 2000], 300)).toEqual([0, 580])
  })

  it('meets lower down for a line near the end of a text', () => {
    expect(tops([2500, 2000], [700, 2000], 300)).toEqual([2000, 200])
  })

  it('keeps the lines level where no height suits both texts', () => {
    const [a = NaN, b = NaN] = tops([100, 2000], [2500, 2000], 300)
    expect(100 - a).toBe(2500 - b)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isVisible, longestTop, placeAt, topFor } from './geometry.ts'
import type { ColumnGeometry } from './geometry.ts'

const column = (...heights: number[]): ColumnGeometry => {
  let y = 100
  const paragraphs = heights.map((height) => {
    const top = y
    y += height + 14
    return { top, bottom: top + height }
  })
  return { height: y, screen: 500, paragraphs, passages: [] }
}

describe('a place in the text', () => {
  it('is found again in the same layout, wherever the column stood', () => {
    const same = column(80, 200, 60, 700)
    fc.assert(
      fc.property(fc.integer({ min: -300, max: 1500 }), (top) => {
        expect(topFor(same, placeAt(same, top))).toBeCloseTo(top)
      }),
    )
  })

  it('is the same words in a narrower column', () => {
    const wide = column(80, 200, 60, 700)
    const narrow = column(160, 400, 120, 1400)
    const middleOfThird = 100 + 94 + 214 + 30
    expect(topFor(narrow, placeAt(wide, middleOfThird - 190))).toBeCloseTo(100 + 174 + 414 + 60 - 190)
  })

  it('stays the beginning', () => {
    expect(topFor(column(160, 400), placeAt(column(80, 200), 0))).toBe(0)
  })
})

describe('a column', () => {
  it('scrolls to its end and no further, and not at all where it is short', () => {
    expect([longestTop(column(900)), longestTop(column(50))]).toEqual([514, 0])
  })

  it('shows what is partly in its window', () => {
    const extent = { top: 1000, bottom: 1060 }
    expect([460, 500, 501, 1059, 1060].map((top) => isVisible(extent, top, 500))).toEqual([
      false,
      false,
      true,
      true,
      false,
    ])
  })
})

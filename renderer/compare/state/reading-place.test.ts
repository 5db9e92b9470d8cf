import fc from 'fast-check'
import { expect, it } from 'vitest'
import { BEGINNING } from '../scroll/geometry.ts'
import { keptPlace, placeIn } from './reading-place.ts'

const body = [
  { start: 4, end: 20 },
  { start: 22, end: 40 },
  { start: 42, end: 60 },
]

it('is found again where it was, and in the text of fewer paragraphs by its words', () => {
  const place = { paragraph: 2, heights: 0.5 }
  expect([keptPlace(body, place), keptPlace(body, BEGINNING)]).toEqual([
    { start: 42, heights: 0.5 },
    { start: 0, heights: 0 },
  ])
  expect([placeIn(body.slice(1), keptPlace(body, place)), placeIn(body.slice(0, 2), keptPlace(body, place))]).toEqual([
    { paragraph: 1, heights: 0.5 },
    { paragraph: 1, heights: 0 },
  ])
})

it('survives being kept', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1, max: 2 }), fc.double({ min: 0, max: 9, noNaN: true }), (paragraph, heights) => {
      const place = paragraph === -1 ? BEGINNING : { paragraph, heights }
      expect(placeIn(body, keptPlace(body, place))).toEqual(place)
    }),
  )
})

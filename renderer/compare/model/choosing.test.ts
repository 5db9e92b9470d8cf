import { describe, expect, it } from 'vitest'
import { columnsFor } from '../state/room.ts'
import { bringIn, firstChoice, moved, shownOf } from './choosing.ts'

const OTHERS = ['b', 'c', 'd', 'e', 'f']

describe('the columns beside the base', () => {
  it('are as many as a width has room for, four with the base at most, and none below two', () => {
    expect([2400, 1636, 1635, 1220, 1219, 804, 803, 300].map((width) => columnsFor(width, 6))).toEqual([
      4, 4, 3, 3, 2, 2, 1, 1,
    ])
    expect(columnsFor(2400, 3)).toBe(3)
  })

  it('are the first at first, and of those chosen the ones that there is room for', () => {
    expect([firstChoice(OTHERS), shownOf(['e', 'c', 'x', 'b'], OTHERS, 3), shownOf(['e', 'c'], OTHERS, 1)]).toEqual([
      ['b', 'c', 'd'],
      ['e', 'c'],
      ['e'],
    ])
  })

  it('take another in beside them while there is room, or in the place of the one acted on, or of the last', () => {
    expect([
      bringIn(['b'], 'd', 'b', 3),
      bringIn(['b', 'c'], 'd', 'b', 3),
      bringIn(['b', 'c'], 'd', 'base', 3),
      bringIn(['b', 'c'], 'c', 'b', 3),
    ]).toEqual([
      ['b', 'd'],
      ['d', 'c'],
      ['b', 'd'],
      ['b', 'c'],
    ])
  })

  it('move by one place, and no further than the ends', () => {
    expect([moved(['b', 'c', 'd'], 'd', -1), moved(['b', 'c', 'd'], 'd', 1), moved(['b', 'c'], 'b', -1)]).toEqual([
      ['b', 'd', 'c'],
      ['b', 'c', 'd'],
      ['b', 'c'],
    ])
  })
})

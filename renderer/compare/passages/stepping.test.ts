import { describe, expect, it } from 'vitest'
import { choose, stepFrom } from './stepping.ts'

describe('stepping through passages', () => {
  it('goes on from the selected one and stops at both ends', () => {
    expect([stepFrom(1, 1, 3, 0), stepFrom(2, 1, 3, 0), stepFrom(1, -1, 3, 0), stepFrom(0, -1, 3, 0)]).toEqual([
      2,
      null,
      0,
      null,
    ])
  })

  it('begins at the reading line where none is selected', () => {
    expect([
      stepFrom(null, 1, 5, 2),
      stepFrom(null, -1, 5, 2),
      stepFrom(null, 1, 5, 5),
      stepFrom(null, -1, 5, 0),
    ]).toEqual([2, 1, null, null])
  })
})

describe('choosing at a place', () => {
  it('goes round the passages there, and begins with the first', () => {
    expect([choose([4, 7], null), choose([4, 7], 4), choose([4, 7], 7), choose([4, 7], 9), choose([4], 4)]).toEqual([
      4, 7, 4, 4, 4,
    ])
    expect(choose([], 1)).toBeNull()
  })
})

import { expect, it } from 'vitest'
import { matchInOrder } from './in-order.ts'

it('gives up two joining words rather than one that weighs more than both', () => {
  const [of, the, siege] = [0, 1, 2]
  const matches = matchInOrder(
    Int32Array.of(siege, of, the),
    Int32Array.of(of, the, siege),
    Float64Array.of(5, 0.3, 0.3),
  )
  expect(matches).toEqual([{ i: 0, j: 2 }])
})

it('matches nothing where one side is empty', () => {
  expect(matchInOrder(Int32Array.of(1), new Int32Array(), Float64Array.of(1))).toEqual([])
})

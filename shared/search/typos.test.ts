import { describe, expect, it } from 'vitest'
import { forgiven, isMistyped } from './typos.ts'

describe('typing errors', () => {
  it('forgives one wrong, missing, extra or swapped letter', () => {
    const typed = ['lavrof', 'lavrv', 'lavvrov', 'larvov']
    expect(typed.map((each) => [isMistyped(each, 'lavrov', 0), isMistyped(each, 'lavrov', 1)])).toEqual(
      typed.map(() => [false, true]),
    )
  })

  it('takes the beginning of a word for the word', () => {
    expect([isMistyped('oportun', 'opportunity', 1), isMistyped('tunity', 'opportunity', 1)]).toEqual([true, false])
  })

  it('forgives nothing in short words, and at most two errors in long ones', () => {
    expect([forgiven(3), forgiven(4), forgiven(7), forgiven(8), forgiven(30)]).toEqual([0, 1, 1, 2, 2])
  })
})

import { expect, it } from 'vitest'
import { selectStatements } from './select.ts'
import type { Statement } from './statements.ts'

function statement(fromA: number, fromB: number, score: number, words = 10): Statement {
  return { matches: [], fromA, endA: fromA + words, fromB, endB: fromB + words, score }
}

it('keeps the best in each place, and a repeat only if it comes near to what it repeats', () => {
  const best = statement(0, 0, 40)
  const repeat = statement(0, 50, 30)
  const weakRepeat = statement(0, 70, 10)
  const crossing = statement(2, 2, 20)
  const elsewhere = statement(20, 20, 5)
  expect(selectStatements([elsewhere, weakRepeat, crossing, repeat, best], 100, 100)).toEqual([best, elsewhere, repeat])
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stopsAmong, together } from './together.ts'

const at = (column: number, start: number, end: number) => ({ column, a: { start, end } })

describe('passages at one place of the base', () => {
  it('are level with one in each other column, the one that has most of the words', () => {
    const passages = [at(1, 0, 100), at(2, 0, 30), at(2, 10, 95), at(3, 60, 120), at(1, 200, 240), at(2, 239, 280)]
    expect(together(passages)).toEqual([[0, 2, 3], [0, 1], [0, 2, 3], [0, 2, 3], [4], [5]])
  })

  it('are one step, by the longest of them, and the rest are steps of their own', () => {
    const passages = [at(1, 0, 100), at(2, 0, 30), at(2, 10, 95), at(1, 200, 240), at(3, 200, 250)]
    expect(stopsAmong(passages, together(passages))).toEqual([0, 1, 4])
  })

  it('leave out no passage: each is a step or level with one, and with one other all are steps', () => {
    const passage = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.nat(200), fc.integer({ min: 1, max: 60 }))
    fc.assert(
      fc.property(fc.array(passage, { maxLength: 25 }), (made) => {
        const sorted = made
          .map(([column, start, length]) => at(column, start, start + length))
          .sort((x, y) => x.a.start - y.a.start)
        const level = together(sorted)
        const stops = stopsAmong(sorted, level)
        for (const i of sorted.keys()) {
          expect(stops.some((stop) => stop === i || level[stop]?.includes(i))).toBe(true)
          const columns = (level[i] ?? []).map((each) => sorted[each]?.column)
          expect(new Set(columns).size).toBe(columns.length)
          expect(level[i]).toContain(i)
        }
        const pair = sorted.map((each) => ({ ...each, column: 1 }))
        expect(stopsAmong(pair, together(pair))).toEqual([...pair.keys()])
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mainChain } from './main-chain.ts'

interface Placed {
  readonly a: { readonly start: number; readonly end: number }
  readonly b: { readonly start: number; readonly end: number }
  readonly words: number
}

function placed(a: number, b: number, words: number): Placed {
  return { a: { start: a, end: a + words }, b: { start: b, end: b + words }, words }
}

function follows(before: Placed, after: Placed): boolean {
  return before.a.end <= after.a.start && before.b.end <= after.b.start
}

/** The weight of the best chain, by trying every subset. */
function bestWeight(passages: readonly Placed[], last?: Placed): number {
  const [first, ...rest] = passages
  if (first === undefined) return 0
  const without = bestWeight(rest, last)
  if (last !== undefined && !follows(last, first)) return without
  return Math.max(without, first.words + bestWeight(rest, first))
}

describe('mainChain', () => {
  it('prefers one long passage to two short ones that cross it', () => {
    const long = placed(0, 50, 30)
    const [short, other] = [placed(40, 0, 10), placed(60, 20, 10)]
    expect(mainChain([other, long, short])).toEqual([long])
  })

  it('leaves nothing of nothing', () => {
    expect(mainChain([])).toEqual([])
  })

  it('is as heavy as any chain, in order, and free of overlaps', () => {
    const passages = fc.array(
      fc.tuple(fc.nat(40), fc.nat(40), fc.integer({ min: 1, max: 9 })).map(([a, b, words]) => placed(a, b, words)),
      { maxLength: 10 },
    )
    fc.assert(
      fc.property(passages, (all) => {
        const chain = mainChain(all)
        chain.slice(1).forEach((passage, at) => {
          expect(chain[at] !== undefined && follows(chain[at], passage)).toBe(true)
        })
        const inOrder = all.toSorted((x, y) => x.a.start - y.a.start || x.b.start - y.b.start)
        expect(chain.reduce((sum, { words }) => sum + words, 0)).toBe(bestWeight(inOrder))
      }),
    )
  })
})

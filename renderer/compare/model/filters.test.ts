import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PASSAGE_KINDS } from '../../../shared/align/passage.ts'
import { samplePair } from '../sample-pair.fixture.ts'
import { threePairs } from '../three-reports.fixture.ts'
import { compareModel, ofPair } from './compare-model.ts'
import { ANY_LENGTH, areSet, FIRST_FILTERS, MOST_SHORTEST, passes, withKind } from './filters.ts'
import type { FilterState } from './filters.ts'

const shownWith = (change: Partial<FilterState>) => {
  const { passages, hidden, reports } = compareModel(ofPair(samplePair()), { ...FIRST_FILTERS, ...change })
  return { words: passages.map(({ words }) => words), hidden, onlyHere: reports.map(({ share }) => share.onlyHere) }
}

const filters: fc.Arbitrary<FilterState> = fc.record({
  kinds: fc.subarray([...PASSAGE_KINDS]),
  shortest: fc.integer({ min: ANY_LENGTH, max: MOST_SHORTEST }),
  quotesOnly: fc.boolean(),
  movedOnly: fc.boolean(),
  formulae: fc.boolean(),
  resting: fc.boolean(),
})

describe('filters', () => {
  it('leave nothing out at first but formulae, however short it is', () => {
    expect([shownWith({}), areSet(FIRST_FILTERS)]).toEqual([{ words: [6, 6, 1], hidden: 0, onlyHere: [1, 0] }, false])
    const formula = { kind: 'verbatim', words: 9, quote: false, moved: false, formula: true } as const
    expect([passes(FIRST_FILTERS, formula), passes({ ...FIRST_FILTERS, formulae: true }, formula)]).toEqual([
      false,
      true,
    ])
  })

  it('leave out kinds, what is shorter, what is no quotation, and what did not move; shares stay', () => {
    expect([
      shownWith({ kinds: ['edited'] }),
      shownWith({ shortest: 6 }),
      shownWith({ shortest: 7 }),
      shownWith({ quotesOnly: true }),
      shownWith({ movedOnly: true }),
    ]).toEqual([
      { words: [6], hidden: 2, onlyHere: [1, 0] },
      { words: [6, 6], hidden: 1, onlyHere: [1, 0] },
      { words: [], hidden: 3, onlyHere: [1, 0] },
      { words: [6], hidden: 2, onlyHere: [1, 0] },
      { words: [6], hidden: 2, onlyHere: [1, 0] },
    ])
  })

  it('never make a paragraph one that is only here', () => {
    const seen = compareModel(ofPair(samplePair()), { ...FIRST_FILTERS, kinds: [] })
    expect(seen.reports[0]?.paragraphs.map(({ onlyHere, stretches }) => [onlyHere, stretches.length])).toEqual([
      [false, 0],
      [false, 0],
      [true, 0],
    ])
  })

  it('show everything while they rest, and say what they would hide', () => {
    expect(shownWith({ kinds: ['edited'], resting: true })).toEqual({ words: [6, 6, 1], hidden: 2, onlyHere: [1, 0] })
  })

  it('count the places of the base, as the list does', () => {
    const pairs = threePairs()
    const others = pairs.map((pair) => ({ ...pair, article: pair.b }))
    const comparison = { base: pairs[0].a, others, several: true }
    const seen = [4, 5, 7].map((shortest) => {
      const { stops, hidden } = compareModel(comparison, { ...FIRST_FILTERS, shortest })
      return [stops.length, hidden]
    })
    expect(seen).toEqual([
      [2, 0],
      [1, 1],
      [0, 2],
    ])
  })

  it('show exactly what passes, and with what is hidden every place is counted', () => {
    fc.assert(
      fc.property(filters, (state) => {
        const { passages, all, hidden, stops } = compareModel(ofPair(samplePair()), state)
        expect(passages).toEqual(state.resting ? all : all.filter((passage) => passes(state, passage)))
        if (!state.resting) expect(stops.length + hidden).toBe(all.length)
      }),
    )
  })

  it('keep the kinds in their order', () => {
    expect([withKind(['reworded'], 'verbatim', true), withKind(PASSAGE_KINDS, 'edited', false)]).toEqual([
      ['verbatim', 'reworded'],
      ['verbatim', 'reworded'],
    ])
  })
})

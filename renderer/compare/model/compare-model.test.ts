import { describe, expect, it } from 'vitest'
import type { PairView } from '../../../shared/ipc.ts'
import { samplePair } from '../sample-pair.fixture.ts'
import { finding } from './finding.ts'
import { compareModel, ofPair } from './compare-model.ts'
import { FIRST_FILTERS } from './filters.ts'

/** The two reports of a pair by the sides that they have there. */
function modelOf(pair: PairView, formulae = false) {
  const model = compareModel(ofPair(pair), { ...FIRST_FILTERS, formulae })
  const [a, b] = model.reports
  if (a === undefined || b === undefined) throw new Error('a pair has two reports')
  return { ...model, a, b }
}

describe('the model of a pair', () => {
  const model = modelOf(samplePair())

  it('numbers passages in the order of text A and knows their order in B', () => {
    expect([model.passages.map(({ words }) => words), model.a.order, model.b.order]).toEqual([
      [6, 6, 1],
      [0, 1, 2],
      [1, 0, 2],
    ])
  })

  it('knows which passages stand in a paragraph, and which paragraphs have none', () => {
    const seen = model.a.paragraphs.map(({ stretches, onlyHere }) => [
      stretches.map(({ passage }) => passage),
      onlyHere,
    ])
    expect(seen).toEqual([
      [[0], false],
      [[1, 2], false],
      [[], true],
    ])
  })

  it('has formulae only when they are asked for, and never counts them as shared', () => {
    const pair = samplePair()
    const passages = pair.passages.map((passage) => ({ ...passage, formula: passage.kind === 'verbatim' }))
    const seen = [false, true].map((shown) => {
      const { hidden, passages: those, a, b } = modelOf({ ...pair, passages }, shown)
      const onlyHere = [a, b].map(({ paragraphs }) => paragraphs.map((paragraph) => paragraph.onlyHere))
      return { hidden, number: those.length, onlyHere }
    })
    const onlyHere = [
      [true, false, true],
      [false, true, true],
    ]
    expect(seen).toEqual([
      { hidden: 2, number: 1, onlyHere },
      { hidden: 0, number: 3, onlyHere },
    ])
  })

  it('names a report by its outlet, or by its headline where that does not tell', () => {
    expect([model.a.name, model.b.name]).toEqual(['Meeting in June', 'BBC'])
    const pair = samplePair()
    const same = modelOf({ ...pair, a: { ...pair.a, outlet: pair.b.outlet } })
    expect([same.a.name, same.b.name]).toEqual(['Meeting in June', 'Three dead'])
  })
})

describe('what is special about a pair', () => {
  const pair = samplePair()
  const [a, b] = [
    { shared: 18, words: 18, onlyHere: 0 },
    { shared: 19, words: 19, onlyHere: 0 },
  ]
  const long = { shared: 0, words: 500, onlyHere: 3 }

  it('is nothing, for most', () => {
    expect(finding(modelOf(pair))).toBeNull()
  })

  it('is the same text only where every word is shared, as it is and in order', () => {
    const verbatim = pair.passages.map((passage) => ({ ...passage, kind: 'verbatim' as const, moved: false }))
    expect([
      finding(modelOf({ ...pair, shares: { a, b } })),
      finding(modelOf({ ...pair, passages: verbatim, shares: { a, b } })),
    ]).toEqual([{ kind: 'nearly the same text' }, { kind: 'same text' }])
  })

  it('is that nothing is shared, with the reason', () => {
    const without = { ...pair, passages: [], shares: { a: long, b: long } }
    const french = { value: 'fr', origin: 'inferred' as const, span: null }
    const reasons = [
      finding(modelOf(without)),
      finding(modelOf({ ...without, shares: { a: long, b } })),
      finding(modelOf({ ...without, b: { ...pair.b, language: french } })),
    ].map((found) => (found?.kind === 'nothing shared' ? found.reason : null))
    expect(reasons).toEqual([
      'No quotation, clause or sentence of one report stands in the other, as it is or edited.',
      'BBC has too few words to share a passage.',
      'The reports are in two languages.',
    ])
  })
})

// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { compareModel, ofPair } from '../model/compare-model.ts'
import { FIRST_FILTERS } from '../model/filters.ts'
import { samplePair } from '../sample-pair.fixture.ts'
import { counter, passageLine, spokenPassage } from './labels.ts'

describe('what is said of a passage', () => {
  const model = compareModel(ofPair(samplePair()))

  it('is said from the side on which the person is', () => {
    expect([spokenPassage(model, 1, 0), spokenPassage(model, 1, 1)]).toEqual([
      'Passage 2 of 3, edited, 6 words, paragraph 2; also in BBC paragraph 1; changed: killed → found dead; missing here: young',
      'Passage 2 of 3, edited, 8 words, paragraph 1; also in the other report paragraph 2; changed: found dead → killed; only here: young',
    ])
  })

  it('stands under its first words in the list', () => {
    expect(model.passages.map((_, passage) => passageLine(model, passage).join(' · '))).toEqual([
      'verbatim · 6 words · ¶1→¶2 · moved',
      'edited · 6 → 8 words · ¶2→¶1',
      'verbatim · 1 word · ¶2→¶3',
    ])
  })

  it('has the other words whole where the statement is reworded, and says what is a stock phrase', () => {
    const pair = samplePair()
    const passages = pair.passages.map((passage, i) => ({
      ...passage,
      ...(i === 0 ? { kind: 'reworded' as const, changes: [] } : {}),
      formula: i === 2,
    }))
    const shown = compareModel(ofPair({ ...pair, passages }), { ...FIRST_FILTERS, formulae: true })
    expect([
      spokenPassage(shown, 1, 0),
      spokenPassage(shown, 2, 0),
      shown.passages.map((_, passage) => passageLine(shown, passage).join(' · ')),
    ]).toEqual([
      'Passage 2 of 3, reworded, 6 words, paragraph 2; also in BBC paragraph 1; in other words: Three young people were found dead on Monday',
      'Passage 3 of 3, stock phrase, verbatim, 1 word, paragraph 2; also in BBC paragraph 3',
      [
        'verbatim · 6 words · ¶1→¶2 · moved',
        'reworded · 6 → 8 words · ¶2→¶1',
        'stock phrase · verbatim · 1 word · ¶2→¶3',
      ],
    ])
  })

  it('is counted', () => {
    expect([counter(null, 37), counter(4, 37)]).toEqual(['37', '5 of 37'])
  })
})

// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { compareModel, ofPair } from '../model/compare-model.ts'
import { samplePair } from '../sample-pair.fixture.ts'
import { threePairs } from '../three-reports.fixture.ts'
import { counterpartsOf } from './counterparts.ts'
import { placeWords, spokenCounterpart } from './ghost-words.ts'
import { spokenPieces, versionPieces } from '../versions/version-pieces.ts'
import { counterpartWords } from './counterpart-words.ts'

describe('the counterparts of a passage', () => {
  const pairs = threePairs()
  const others = pairs.map((pair) => ({ ...pair, article: pair.b }))
  const model = compareModel({ base: pairs[0].a, others, several: true })

  it('are its own other end, and then those of its family', () => {
    expect([counterpartsOf(model, 0, 0), counterpartsOf(model, 1, 0), counterpartsOf(model, 1, 2)]).toEqual([
      [
        { passage: 0, to: 1 },
        { passage: 1, to: 2 },
      ],
      [
        { passage: 1, to: 2 },
        { passage: 0, to: 1 },
      ],
      [
        { passage: 1, to: 0 },
        { passage: 0, to: 1 },
      ],
    ])
  })

  it('are those of the base where a passage does not stand in the column', () => {
    expect(counterpartsOf(model, 2, 2)).toEqual([{ passage: 2, to: 1 }])
  })
})

describe('a counterpart', () => {
  const model = compareModel(ofPair(samplePair()))

  it('has its words with those that are new, and those that it has dropped', () => {
    const told = [1, 0].map((to) => {
      const words = counterpartWords(model, { passage: 1, to })
      return words && spokenPieces(versionPieces(words.place, words.passages), words.here, words.article.text)
    })
    expect(told).toEqual([
      'Three [added: young] people were [dropped: killed] [added: found dead] on Monday',
      'Three [dropped: young] people were [dropped: found dead] [added: killed] on Monday',
    ])
  })

  it('is said with where it stands', () => {
    expect([placeWords(model, { passage: 1, to: 1 }), spokenCounterpart(model, { passage: 1, to: 1 }, 0, 1)]).toEqual([
      '¶1 of 3',
      'BBC, paragraph 1 of 3: Three [added: young] people were [dropped: killed] [added: found dead] on Monday',
    ])
  })
})

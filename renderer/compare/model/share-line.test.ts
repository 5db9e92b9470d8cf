// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { samplePair } from '../sample-pair.fixture.ts'
import { compareModel, ofPair } from './compare-model.ts'
import { shareDefinition, shareFacts } from './share-line.ts'

describe('how much of a report the other has', () => {
  it('is said as a directed share, with its definition', () => {
    const model = compareModel(ofPair(samplePair()))
    expect([shareFacts(model, 0), shareDefinition(model, 0), shareFacts(model, 1).onlyHere]).toEqual([
      { words: '18 words', shared: '72% of this text is in the other', onlyHere: '1 paragraph only here' },
      '13 words of the 18 words of this report stand in passages that the other report has too.',
      'nothing only here',
    ])
  })
})

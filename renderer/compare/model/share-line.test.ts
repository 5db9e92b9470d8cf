// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { samplePair } from '../sample-pair.fixture.ts'
import { pairModel } from './pair-model.ts'
import { shareDefinition, shareFacts } from './share-line.ts'

describe('how much of a report the other has', () => {
  it('is said as a directed share, with its definition', () => {
    const { a, b } = pairModel(samplePair())
    expect([shareFacts(a), shareDefinition(a), shareFacts(b).onlyHere]).toEqual([
      { words: '18 words', shared: '72% of this text is in the other', onlyHere: '1 paragraph only here' },
      '13 words of the 18 words of this report stand in passages that the other report has too.',
      'nothing only here',
    ])
  })
})

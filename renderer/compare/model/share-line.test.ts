// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { samplePair } from '../sample-pair.fixture.ts'
import { pairModel } from './pair-model.ts'
import { percent, shareDefinition, shareFacts } from './share-line.ts'

describe('how much of a report the other has', () => {
  it('is said as a directed share, with its definition', () => {
    const { a, b } = pairModel(samplePair())
    expect([shareFacts(a), shareDefinition(a), shareFacts(b).onlyHere]).toEqual([
      { words: '18 words', shared: '72% of this text is in the other', onlyHere: '1 paragraph only here' },
      '13 words of the 18 words of this report stand in passages that the other report has too.',
      'nothing only here',
    ])
  })

  it('is 0% or 100% only where that is exact', () => {
    expect([percent(0, 900), percent(1, 900), percent(41, 100), percent(899, 900), percent(900, 900)]).toEqual([
      '0%',
      '1%',
      '41%',
      '99%',
      '100%',
    ])
    expect(percent(0, 0)).toBe('0%')
  })
})

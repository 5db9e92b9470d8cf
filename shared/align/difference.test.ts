import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textOf } from '../text/span.ts'
import { tokenize } from '../text/tokens.ts'
import { wordDifference } from './difference.ts'

function differ(a: string, b: string): string[] {
  const whole = { a: { start: 0, end: a.length }, b: { start: 0, end: b.length } }
  return wordDifference({ text: a }, { text: b }, whole).map(
    (change) => `${textOf(a, change.a)} → ${textOf(b, change.b)}`,
  )
}

describe('wordDifference', () => {
  it.each([
    ['At least 40 people were killed', 'At least 63 people died', ['40 → 63', 'were killed → died']],
    ['has met Vladimir Putin', 'has met with President Vladimir Putin', [' → with President']],
    ['the talks ended late on Monday', 'the talks ended', ['late on Monday → ']],
    ['‘Neighbours’ met – twice', "'neighbors' met, twice", []],
    ['rioters in the square fled', 'protesters at the park fled', ['rioters in the square → protesters at the park']],
    ['', 'all of it', [' → all of it']],
  ])('%s | %s', (a, b, expected) => {
    expect(differ(a, b)).toEqual(expected)
  })

  it('stays within the passage, and puts an empty side where the words would stand', () => {
    const [a, b] = ['Then he left. He came back.', 'He came quietly back.']
    const passage = { a: { start: 14, end: 26 }, b: { start: 0, end: 20 } }
    expect(wordDifference({ text: a }, { text: b }, passage)).toEqual([
      { a: { start: 22, end: 22 }, b: { start: 8, end: 15 } },
    ])
  })

  it('leaves the same words on both sides once the changes are taken out', () => {
    const sentence = fc.array(fc.constantFrom('the', 'of', 'siege', 'Verdun', 'ended', 'Ended', 'again,'), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(sentence, sentence, (wordsA, wordsB) => {
        const [a, b] = [wordsA.join(' '), wordsB.join(' ')]
        const whole = { a: { start: 0, end: a.length }, b: { start: 0, end: b.length } }
        const changes = wordDifference({ text: a }, { text: b }, whole)
        const kept = (text: string, side: 'a' | 'b'): string[] =>
          tokenize(text)
            .filter(
              ({ start, end }) => !changes.some((change) => change[side].start <= start && end <= change[side].end),
            )
            .map(({ folded }) => folded)
        expect(kept(a, 'a')).toEqual(kept(b, 'b'))
      }),
    )
  })

  it('takes two long stretches with nothing in common as one change', () => {
    const of = (word: string): string => Array.from({ length: 1100 }, (_, at) => `${word}${String(at)}`).join(' ')
    expect(differ(of('a'), of('b'))).toHaveLength(1)
  })
})

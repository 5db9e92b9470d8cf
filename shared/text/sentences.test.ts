import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sentences } from './sentences.ts'
import { textOf } from './span.ts'

function sentencesOf(text: string, language?: string): string[] {
  return sentences(text, undefined, language).map((span) => textOf(text, span))
}

describe('sentences', () => {
  it.each([
    ['Mr. Lavrov met Gen. J. R. Smith. They spoke.', ['Mr. Lavrov met Gen. J. R. Smith.', 'They spoke.']],
    ['The U.S. Senate voted at 5 p.m. The bill passed.', ['The U.S. Senate voted at 5 p.m.', 'The bill passed.']],
    ['“Stop!” Mr Putin said. He left.', ['“Stop!” Mr Putin said.', 'He left.']],
    ['“Will it hold?” the mayor asked.', ['“Will it hold?” the mayor asked.']],
    ['He said: “It is over.” “No,” she said.', ['He said: “It is over.”', '“No,” she said.']],
    ['Prices rose 4.5% to $1.20. Nobody knew why.', ['Prices rose 4.5% to $1.20.', 'Nobody knew why.']],
    ['Headline without a stop\nThe first line.', ['Headline without a stop', 'The first line.']],
    ['彼は「はい。」と言った。次の文。', ['彼は「はい。」と言った。', '次の文。']],
    [' \n ', []],
  ])('%s', (text, expected) => {
    expect(sentencesOf(text)).toEqual(expected)
  })

  it('reads over the line breaks of one paragraph', () => {
    const text = 'A line that was\nwrapped by hand. Another.'
    expect(sentences(text, { start: 0, end: text.length }).map((span) => textOf(text, span))).toEqual([
      'A line that was\nwrapped by hand.',
      'Another.',
    ])
  })

  it('finds the same sentences in one long line of a script without spaces', () => {
    const sentence = '中国政府表示😀经济增长。'
    expect(sentencesOf(sentence.repeat(5000)).filter((part) => part !== sentence)).toEqual([])
    expect(sentencesOf(`${'长'.repeat(40_000)}。${sentence}`)).toEqual([`${'长'.repeat(40_000)}。`, sentence])
  })

  it('does not mind a malformed language', () => {
    expect(sentencesOf('One. Two.', 'not a tag')).toEqual(['One.', 'Two.'])
  })

  it('gives sentences in order that together hold all that is not white space, on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const parts = sentencesOf(text)
        expect(parts.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
        expect(parts).toEqual(parts.map((part) => part.trim()))
      }),
    )
  })
})

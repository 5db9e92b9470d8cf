import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quotations } from './quotations.ts'
import { textOf } from './span.ts'

function quotationsOf(text: string): string[] {
  return quotations(text).map((span) => textOf(text, span))
}

describe('quotations', () => {
  it.each([
    ['He spoke of ‘no limits’ while Putin‘s envoy didn’t.', ['no limits']],
    ['The ‘ministers’ meeting was good’ and ‘fine’.', ['ministers’ meeting was good', 'fine']],
    ["In the '90s it was 'so' and ’em said \"yes\".", ['so', 'yes']],
    ['The two countries\' ties had reached "new frontiers."', ['new frontiers.']],
    ['“He called it ‘a farce’ twice,” she said.', ['He called it ‘a farce’ twice,', 'a farce']],
    ['Die „Zeit“ schrieb »gut«; Le Monde « bien » ; sa han ”ja”.', ['Zeit', 'gut', 'bien', 'ja']],
    ['彼は「『はい』と言う」と言った。', ['『はい』と言う', 'はい']],
    ['Left “open and never closed.\nNothing more.', []],
    ['It measured 6" by 4" across.', []],
    ["The players' and managers' unions.", []],
  ])('%s', (text, expected) => {
    expect(quotationsOf(text)).toEqual(expected)
  })

  it('follows a quotation through paragraphs that each open with the mark', () => {
    expect(quotationsOf('He said: ‘One thing.\n\n‘Another.\n\n‘The last.’\n\nHe left.')).toEqual([
      'One thing.',
      'Another.',
      'The last.',
    ])
  })

  it('keeps what it gives inside the text and in order, on any text', () => {
    const mark = fc.constantFrom(...'“”‘’"\'«»„「」 \naB.'.split(''))
    fc.assert(
      fc.property(fc.string({ unit: mark, maxLength: 40 }), (text) => {
        let before = 0
        for (const { start, end } of quotations(text)) {
          expect(start).toBeGreaterThanOrEqual(before)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          before = start
        }
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldWord } from './fold.ts'
import { tokenize } from './tokens.ts'

describe('tokenize', () => {
  it('gives exact offsets into the text, also for a part of it', () => {
    const text = 'Wang’s “visit” to Moscow'
    expect(tokenize(text, { start: 7, end: 17 })).toEqual([
      { start: 8, end: 13, folded: 'visit' },
      { start: 15, end: 17, folded: 'to' },
    ])
  })

  it('finds the same words in a part of a text as in the part alone, on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, part) => {
        const offset = before.length + 1
        const alone = tokenize(part)
        const within = tokenize(`${before}\n${part}`, { start: offset, end: offset + part.length })
        expect(within).toEqual(
          alone.map(({ start, end, folded }) => ({ start: start + offset, end: end + offset, folded })),
        )
      }),
    )
  })

  it('folds each word as it stands in the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const { start, end, folded } of tokenize(text)) expect(folded).toBe(foldWord(text.slice(start, end)))
      }),
    )
  })
})

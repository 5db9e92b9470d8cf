import { describe, expect, it } from 'vitest'
import { textOf } from '../../shared/text/span.ts'
import { excerpt } from './excerpt.ts'

describe('an excerpt', () => {
  const text = 'A long beginning that says nothing at all about him, and then the minister Lavrov spoke'
  const at = (word: string) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length })

  it('begins at a word shortly before what was found, whose spans still fit', () => {
    const cut = excerpt(text, [at('Lavrov'), at('spoke')])
    expect([cut.text, cut.spans.map((span) => textOf(cut.text, span))]).toEqual([
      '…all about him, and then the minister Lavrov spoke',
      ['Lavrov', 'spoke'],
    ])
  })

  it('leaves a text alone that shows it anyway', () => {
    expect(excerpt(text, [at('long')])).toEqual({ text, spans: [at('long')] })
  })
})

import { describe, expect, it } from 'vitest'
import { paragraphs } from '../text/paragraphs.ts'
import { BREAK, prepare } from './prepare.ts'

/** The words of a text with a mark at each break: ¶ paragraph, . sentence, ” quotation, , clause, | phrase. */
function broken(text: string): string {
  const { tokens, breaks } = prepare(text, paragraphs(text), 'en')
  const marks = ['', '|', ',', '”', '.', '¶']
  return [
    ...tokens.map(({ folded }, at) => `${marks[breaks[at] ?? 0] ?? ''}${folded}`),
    marks[breaks.at(-1) ?? 0],
  ].join(' ')
}

describe('prepare', () => {
  it('marks where a passage may begin or end', () => {
    expect(broken('Wang, who arrived in Moscow on Monday, spoke of “growing ties”. He left.\nEnd')).toBe(
      '¶wang ,who arrived |in moscow |on monday ,spoke |of ”growing ties .he left ¶end ¶',
    )
  })

  it('reads the body alone', () => {
    const text = 'Share this\nOne two.\nAdvert\nThree.'
    const { tokens, breaks } = prepare(text, [
      { start: 11, end: 19 },
      { start: 27, end: 33 },
    ])
    expect(tokens.map(({ folded }) => folded)).toEqual(['one', 'two', 'three'])
    expect([...breaks]).toEqual([BREAK.paragraph, 0, BREAK.paragraph, BREAK.paragraph])
  })

  it('tells names by their capitals, but not at the beginning of a sentence or in a headline', () => {
    const text = 'Wang Yi Meets Vladimir Putin In Moscow\nDiplomats praised Wang Yi. Putin smiled.'
    const { tokens, names } = prepare(text, paragraphs(text), 'en')
    expect(tokens.filter((_, at) => names[at] === 1).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Wang',
      'Yi',
    ])
  })
})

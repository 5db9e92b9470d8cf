import { describe, expect, it } from 'vitest'
import { paragraphs } from '../text/paragraphs.ts'
import { BREAK } from './breaks.ts'
import { prepare } from './prepare.ts'
import type { PreparedText } from './prepare.ts'

function wordsOf({ text, starts, ends }: PreparedText): string[] {
  return Array.from(starts, (start, at) => text.slice(start, ends[at]))
}

/** The words of a text with a mark at each break: ¶ paragraph, . sentence, ” quotation, , clause, | phrase. */
function broken(text: string): string {
  const prepared = prepare(text, paragraphs(text), 'en')
  const { breaks } = prepared
  const marks = ['', '|', ',', '”', '.', '¶']
  return [
    ...wordsOf(prepared).map((word, at) => `${marks[breaks[at] ?? 0] ?? ''}${word}`),
    marks[breaks.at(-1) ?? 0],
  ].join(' ')
}

describe('prepare', () => {
  it('marks where a passage may begin or end', () => {
    expect(broken('Wang, who arrived in Moscow on Monday, spoke of “growing ties”. He left.\nEnd')).toBe(
      '¶Wang ,who arrived |in Moscow |on Monday ,spoke |of ”growing ties .He left ¶End ¶',
    )
  })

  it('reads the body alone', () => {
    const text = 'Share this\nOne two.\nAdvert\nThree.'
    const prepared = prepare(text, [
      { start: 11, end: 19 },
      { start: 27, end: 33 },
    ])
    expect(wordsOf(prepared)).toEqual(['One', 'two', 'Three'])
    expect([...prepared.breaks]).toEqual([BREAK.paragraph, 0, BREAK.paragraph, BREAK.paragraph])
  })

  it('tells names by their capitals, but not at the beginning of a sentence or in a headline', () => {
    const text = 'Wang Yi Meets Vladimir Putin In Moscow\nDiplomats praised Wang Yi. Putin smiled.'
    const prepared = prepare(text, paragraphs(text), 'en')
    expect(wordsOf(prepared).filter((_, at) => prepared.names[at] === 1)).toEqual(['Wang', 'Yi'])
  })
})

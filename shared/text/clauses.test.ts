import { describe, expect, it } from 'vitest'
import { clauses } from './clauses.ts'
import { textOf } from './span.ts'

describe('clauses', () => {
  it.each([
    [
      'Lavrov, who had arrived, said that 1,500 left at 10:30.',
      ['Lavrov,', 'who had arrived,', 'said', 'that 1,500 left at 10:30.'],
    ],
    [
      'He won – narrowly – while the rest (all of them) lost.',
      ['He won –', 'narrowly –', 'while the rest', '(all of them)', 'lost.'],
    ],
    ['Officials said the bridge fell.', ['Officials said', 'the bridge fell.']],
    ['Russia and China met again.', ['Russia and China met again.']],
    ['気象庁は、警戒を呼びかけた。', ['気象庁は、', '警戒を呼びかけた。']],
  ])('%s', (text, expected) => {
    expect(clauses(text, { start: 0, end: text.length }).map((span) => textOf(text, span))).toEqual(expected)
  })
})

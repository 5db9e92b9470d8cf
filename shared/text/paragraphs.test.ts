import { expect, it } from 'vitest'
import { paragraphs, trimmed } from './paragraphs.ts'
import { textOf } from './span.ts'

it('gives the lines that hold anything, whatever ends them', () => {
  const text = '  One.\r\n\n \u00a0 \nTwo. \u2028Three'
  expect(paragraphs(text).map((span) => textOf(text, span))).toEqual(['One.', 'Two.', 'Three'])
})

it('stays within the span asked for', () => {
  expect(paragraphs('ab\ncd\nef', { start: 1, end: 5 })).toEqual([
    { start: 1, end: 2 },
    { start: 3, end: 5 },
  ])
})

it('trims to nothing where there is nothing', () => {
  expect(trimmed(' \n ', { start: 0, end: 3 })).toBeNull()
})

import { expect, it } from 'vitest'
import { isTurned, shownAs } from './display.ts'

it('takes out what would change the line around a value, and leaves every script as it is', () => {
  expect([
    shownAs('B\u202esweN CB\u202c'),
    shownAs('title\u001b]52;c;x\u0007\u009b31m\nsecond line'),
    shownAs('وزير الخارجية 訪問 Zelenskyy’s — “visit”'),
  ]).toEqual(['BsweN CB', 'title]52;c;x31m second line', 'وزير الخارجية 訪問 Zelenskyy’s — “visit”'])
})

it('tells where letters are shown in another order than they stand in', () => {
  const text = 'First.\n\npaid \u202e000,1\u202c today'
  expect([
    isTurned(text, { start: 0, end: 6 }),
    isTurned(text, { start: 8, end: text.length }),
    isTurned('وزير\u200f ‏\u2067x\u2069', { start: 0, end: 20 }),
  ]).toEqual([false, true, false])
})

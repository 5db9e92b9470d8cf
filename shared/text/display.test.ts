import { expect, it } from 'vitest'
import { shownAs } from './display.ts'

it('takes out what would change the line around a value, and leaves every script as it is', () => {
  expect([
    shownAs('B\u202esweN CB\u202c'),
    shownAs('title\u001b]52;c;x\u0007\u009b31m\nsecond line'),
    shownAs('وزير الخارجية 訪問 Zelenskyy’s — “visit”'),
  ]).toEqual(['BsweN CB', 'title]52;c;x31m second line', 'وزير الخارجية 訪問 Zelenskyy’s — “visit”'])
})

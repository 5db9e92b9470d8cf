import { expect, it } from 'vitest'
import { bylineIn } from './byline.ts'

it.each([
  ['By Jane Doe', 'Jane Doe'],
  ['By Jane Doe in Moscow', 'Jane Doe'],
  ['By JANE DOE FOR MAILONLINE', 'JANE DOE'],
  ['by Jane Doe, John Roe and Ludwig van der Berg', 'Jane Doe, John Roe and Ludwig van der Berg'],
  ['By Jane Doe, Political Editor', 'Jane Doe'],
  ['By Jane Doe Staff Writer', 'Jane Doe'],
  ['Written by: Seán O’Brien | The Example', 'Seán O’Brien'],
  ['By J. K. Doe and agencies', null],
  ['By Reuters', 'Reuters'],
  ['Por María de la Cruz', 'María de la Cruz'],
  ['By Friday Evening', null],
  ['By Monday', null],
  ['By Jane Doe, who was in Moscow at the time', null],
  ['By the end of the talks', null],
  ['By Jane Doe.', null],
  ['Jane Doe', null],
])('%s', (line, names) => {
  expect(bylineIn(line)).toBe(names)
})

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
  ['By Jane Doe, Moscow', 'Jane Doe'],
  ['ByJane Doe', 'Jane Doe'],
  ['Byron Major', null],
  ['By Jane Doe and John Roe, CNN', 'Jane Doe and John Roe'],
  ['Von Johanna Muster und Max Beispiel', 'Johanna Muster und Max Beispiel'],
  ['Автор: Иван Иванов', 'Иван Иванов'],
  ['بقلم: أحمد محمد', 'أحمد محمد'],
  ['记者：张三', '张三'],
  ['Von Moskau nach Berlin', null],
  ['记者在莫斯科采访了两国的部长并参观了港口', null],
  ['By Friday Evening', null],
  ['By Monday', null],
  ['By Jane Doe, who was in Moscow at the time', null],
  ['By the end of the talks', null],
  ['By Jane Doe.', null],
  ['Jane Doe', null],
])('%s', (line, names) => {
  expect(bylineIn(line)).toBe(names)
})

import { expect, it } from 'vitest'
import { languageOf, mainLanguage } from './language.ts'

const ENGLISH = 'The ministers met in Moscow on Wednesday and agreed to widen their cooperation on trade.'
const FRENCH = 'Les deux ministres se sont rencontrés à Moscou et ont convenu de développer leur coopération.'

it('tells the language of a paragraph, and when it cannot', () => {
  expect([ENGLISH, FRENCH, '外交部长王毅在莫斯科会见了俄罗斯总统普京', '', '12 345', '\ud800'].map(languageOf)).toEqual(
    ['en', 'fr', 'zh', null, null, null],
  )
})

it('lets most words decide, wherever they stand', () => {
  expect(mainLanguage([FRENCH, ENGLISH, ENGLISH, ENGLISH])).toBe('en')
  expect(mainLanguage(['Ministers', 'agree', 'on trade in', 'Moscow today'])).toBe('en')
  expect(mainLanguage([])).toBeNull()
})

it('is not led by a stretch in another language, at whichever end or in the middle', () => {
  const report = Array.from({ length: 30 }, () => ENGLISH)
  for (const at of [0, 8, 12, 20, 23]) {
    expect(mainLanguage(report.with(at, FRENCH.repeat(5)))).toBe('en')
  }
})

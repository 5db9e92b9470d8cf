import { eld } from 'eld/extrasmall'
import { expect, it } from 'vitest'
import { ENGLISH } from './layouts/english.ts'
import { EUROPEAN } from './layouts/european.ts'
import { OTHER_SCRIPTS } from './layouts/other-scripts.ts'
import { isPlainlyEnglish } from './plain-english.ts'

const linesOf = (layouts: Readonly<Record<string, { readonly lines: readonly string[] }>>): string[] =>
  Object.values(layouts).flatMap(({ lines }) => lines)

it('sees most lines of English prose', () => {
  const prose = linesOf(ENGLISH).filter((line) => line.length > 100 && eld.detect(line).language === 'en')
  const seen = prose.filter(isPlainlyEnglish)
  expect(seen.length / prose.length).toBeGreaterThan(0.6)
})

it('never takes another language for English', () => {
  expect([...linesOf(EUROPEAN), ...linesOf(OTHER_SCRIPTS)].filter(isPlainlyEnglish)).toEqual([])
})

it('leaves to the detector what only quotes English', () => {
  const quoting = [
    'El libro The Old Man and the Sea, which is about fishing, fue publicado en 1952 en Estados Unidos.',
    'De krant The New York Times meldt dat het bedrijf was gewaarschuwd by the ministry and the police.',
    'Er las The Rise and Fall of the Third Reich und war davon begeistert, but not surprised.',
  ]
  expect(quoting.filter(isPlainlyEnglish)).toEqual([])
})

it('says nothing of a text with no words in it', () => {
  expect(['', '12 345', '\ud800'].filter(isPlainlyEnglish)).toEqual([])
})

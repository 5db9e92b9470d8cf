import { expect, it } from 'vitest'
import { stem } from './stem.ts'

it('brings the forms of a word together, and leaves other scripts and figures alone', () => {
  const words = ['aligned', 'alignment', "russia's", 'parties', 'party', 'Москва', '会議', '1500', '4.5bn']
  expect(words.map(stem)).toEqual(['align', 'align', 'russia', 'parti', 'parti', 'Москва', '会議', '1500', '4.5bn'])
})

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { asIndexed, searchWords } from './search-words.ts'

it('spellings of one word meet', () => {
  const same = [
    ['Kiev', 'Kyiv', 'Kyyiv'],
    ['Sergei', 'Sergey', 'SERGEI', 'Serhiy'],
    ['Zelensky', 'Zelenskyy', 'Zelenskiy', 'Zelenski'],
    ['Lavrov', 'Lavroff', 'Lavrow', 'Lavrov’s', "Lavrov's"],
    ['colour', 'color'],
    ['organisation', 'organization'],
    ['São', 'Sao'],
    ['Łódź', 'Lodz'],
    ['O’Brien', "O'Brien", 'OBrien'],
    ['1,500', '1500'],
    ['U.S.', 'US'],
    ['Straße', 'STRASSE'],
    ['Gaddafi', 'Qaddafi'],
    ['שָׁלוֹם', 'שלום'],
    ['مُحَمَّد', 'محمد'],
    ['Ёлка', 'Елка'],
  ]
  expect(same.map((words) => new Set(words.map((word) => asIndexed(word))).size)).toEqual(same.map(() => 1))
})

it('other words stay apart', () => {
  const words = [
    'Putin',
    'put',
    'Sergeant',
    'Kyrgyz',
    'color',
    'collar',
    'they',
    'then',
    'news',
    'new',
    'show',
    'shove',
    // Marks that are letters of their words.
    ...['ガス', 'カス', 'バス', 'パス', 'ハス', 'दिन', 'दान', 'दन', 'กิน', 'กัน', 'กน', '한국'],
  ]
  expect(new Set(words.map((word) => asIndexed(word))).size).toBe(words.length)
})

it('words stand where they stand, and none is empty', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      let last = 0
      for (const { start, end, folded } of searchWords(text)) {
        expect(start >= last && start < end && end <= text.length && folded !== '').toBe(true)
        last = end
      }
    }),
  )
})

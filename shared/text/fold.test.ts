import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldWord } from './fold.ts'

describe('foldWord', () => {
  it.each([
    ['Russia’s', "russia's"],
    ['PUTIN‘S', "putin's"],
    ['1,500', '1500'],
    ['1\u202f500', '1500'],
    ['1,50', '1,50'],
    ['4.5', '4.5'],
    ['U.S', 'us'],
    ['co\u00adoperation', 'cooperation'],
    ['ﬁre', 'fire'],
    ['e\u0301te\u0301', '\u00e9t\u00e9'],
    ['STRASSE', 'strasse'],
    ['Straße', 'strasse'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['οδος', 'οδοσ'],
    ['２０２２', '2022'],
    ['Sympathisers', 'sympathizers'],
  ])('%s → %s', (word, folded) => {
    expect(foldWord(word)).toBe(folded)
  })

  it('leaves spelling alone where the language is known and not English', () => {
    expect([foldWord('Favour', 'en-GB'), foldWord('Favour', 'fr'), foldWord('favour')]).toEqual([
      'favor',
      'favour',
      'favor',
    ])
  })

  it('does not change what is folded already', () => {
    const word = fc.stringMatching(/^[\p{L}\p{M}\p{Nd}.,'’]{1,12}$/u)
    fc.assert(
      fc.property(word, (raw) => {
        const folded = foldWord(raw, 'und')
        expect(foldWord(folded, 'und')).toBe(folded)
      }),
    )
  })
})

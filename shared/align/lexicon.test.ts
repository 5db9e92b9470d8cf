import fc from 'fast-check'
import { expect, it } from 'vitest'
import { foldWord } from '../text/fold.ts'
import { stem } from '../text/stem.ts'
import { Lexicon, numberOfStem, ROLE } from './lexicon.ts'

it('numbers each form by its stem, however many it has met', () => {
  const lexicon = new Lexicon('en')
  const words = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), { maxLength: 400 })
  fc.assert(
    fc.property(words, (forms) => {
      const text = forms.join('')
      let start = 0
      const stems = forms.map((form) => {
        const entry = lexicon.entryOf(text, start, start + form.length)
        start += form.length
        return lexicon.stem(entry)
      })
      expect(stems).toEqual(forms.map((form) => numberOfStem(stem(foldWord(form, 'en')))))
    }),
  )
})

it('knows the same folded word in other forms, and what a form may be', () => {
  const lexicon = new Lexicon('en')
  const text = 'Harbours harbors that said'
  const [first, second, joining, saying] = [
    [0, 8],
    [9, 16],
    [17, 21],
    [22, 26],
  ].map(([start = 0, end = 0]) => {
    const entry = lexicon.entryOf(text, start, end)
    return { folded: lexicon.folded(entry), role: lexicon.role(entry) }
  })
  expect(first?.folded).toBe(second?.folded)
  expect([first, second, joining, saying].map((word) => word?.role)).toEqual([ROLE.capital, 0, ROLE.joins, ROLE.says])
})

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Forms } from './forms.ts'

it('gives for each form what is made of it, and makes it once', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1, unit: 'binary' })), (words) => {
      let made = 0
      const forms = new Forms((form) => {
        made++
        return `${form}!`
      })
      const text = words.join('')
      for (let again = 0; again < 2; again++) {
        let at = 0
        for (const word of words) {
          expect(forms.of(text, at, at + word.length)).toBe(`${word}!`)
          at += word.length
        }
      }
      expect(made).toBe(new Set(words).size)
    }),
  )
})

it('holds as many as there are', () => {
  const forms = new Forms((form) => form)
  const all = Array.from({ length: 30_000 }, (_, at) => `word${at}`)
  for (const word of all) forms.of(word, 0, word.length)
  expect(all.every((word) => forms.of(word, 0, word.length) === word)).toBe(true)
})

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { initialsOf } from './initials.ts'

it('takes initials, the first letters of a single word, and more where two would be the same', () => {
  expect(initialsOf(['Northern Courier', 'BBC', 'Reuters', 'New Courier', 'The New York Times', 'Reuters'])).toEqual([
    'NC',
    'BBC',
    'Reu',
    'NeC',
    'TNY',
    'Reut',
  ])
})

it('gives no two names the same sign, whatever they are', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom('A B', 'AB', '—', '')), { maxLength: 20 }), (names) => {
      const signs = initialsOf(names)
      expect([new Set(signs).size, signs.includes('')]).toEqual([names.length, false])
    }),
  )
})

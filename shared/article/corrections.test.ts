import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkedField, CORRECTED_FIELDS, LONGEST, siteOf, tagIn } from './corrections.ts'
import type { CorrectedField } from './corrections.ts'

const kept = (field: CorrectedField, typed: string) => {
  const checked = checkedField(field, typed)
  return checked.ok ? checked.value : null
}

describe('what a person types for a field', () => {
  it.each([
    ['published', '2022-03-30', '2022-03-30'],
    ['published', '30 March 2022', '2022-03-30'],
    ['published', ' 2022-03-30T14:05:00+02:00 ', '2022-03-30T14:05:00+02:00'],
    ['published', 'March 30, 2022', '2022-03-30'],
    ['published', '30.3.2022', '2022-03-30'],
    ['published', '03/04/2022', null],
    ['published', '2022-02-30', null],
    ['published', '2022', null],
    ['published', 'yesterday', null],
    ['language', 'German', 'de'],
    ['language', 'pt_br', 'pt-BR'],
    ['language', 'english', 'en'],
    ['language', 'xx', null],
    ['language', 'gobbledygook', null],
    ['url', 'https://www.bbc.co.uk/news/1', 'https://www.bbc.co.uk/news/1'],
    ['url', 'javascript:alert(1)', null],
    ['url', 'https://bbc.co.uk@evil.example/', null],
    ['url', 'bbc.co.uk', null],
    ['outlet', '  BBC \u202eNews\u0000 ', 'BBC News'],
    ['outlet', ' \u200e ', null],
    ['headline', 'x'.repeat(501), null],
  ] as const)('%s: %j is %j', (field, typed, value) => {
    expect(kept(field, typed)).toBe(value)
  })

  it('is kept as it stands when it is typed again, whatever was typed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CORRECTED_FIELDS),
        fc.string({ unit: 'binary', maxLength: 60 }),
        (field, typed) => {
          const once = kept(field, typed)
          if (once === null) return
          expect([kept(field, once), once.length <= LONGEST[field]]).toEqual([once, true])
        },
      ),
    )
  })
})

it('a tag is a word or a few, on one line and with no comma', () => {
  expect([' war ', 'a,\tb', '\u202e', '', 'x'.repeat(61)].map(tagIn)).toEqual(['war', 'a b', null, null, null])
})

it('a site is a host name without "www."', () => {
  const addresses = ['https://www.BBC.co.uk/news', 'http://example.org:8080?x', 'https://a@b.example/', 'no', null]
  expect(addresses.map(siteOf)).toEqual(['bbc.co.uk', 'example.org', null, null, null])
})

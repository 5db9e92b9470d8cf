import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eachWord } from './words.ts'

function wordsOf(text: string): string[] {
  const words: string[] = []
  eachWord(text, { start: 0, end: text.length }, (start, end) => words.push(text.slice(start, end)))
  return words
}

/** Any string at all: any code units, and so also halves of surrogate pairs. */
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
)

describe('eachWord', () => {
  it.each([
    ['Russia’s envoy, the ministers’ plan', ['Russia’s', 'envoy', 'the', 'ministers', 'plan']],
    ['Putin‘s ‘savage’ war: said‘we', ['Putin‘s', 'savage', 'war', 'said', 'we']],
    ["don't 'quote' rock 'n' roll", ["don't", 'quote', 'rock', 'n', 'roll']],
    ['non-aligned, China–Russia', ['non', 'aligned', 'China', 'Russia']],
    ['1,500 or 4.5bn in 2021, 2022.', ['1,500', 'or', '4.5bn', 'in', '2021', '2022']],
    ['1\u202f500 and 20\u00a0000 but 3\u00a0men', ['1\u202f500', 'and', '20\u00a0000', 'but', '3', 'men']],
    ['The U.S. said. A. B', ['The', 'U.S', 'said', 'A', 'B']],
    ['e\u0301te\u0301 co\u00adopera\u00adtion', ['e\u0301te\u0301', 'co\u00adopera\u00adtion']],
    ['北京で会議が', ['北京', 'で', '会議', 'が']],
    ['ในประเทศไทย', ['ใน', 'ประเทศไทย']],
    ['وقال الوزير', ['وقال', 'الوزير']],
    ['𝒜lpha 😀 x', ['𝒜lpha', 'x']],
    ['', []],
  ])('%s', (text, expected) => {
    expect(wordsOf(text)).toEqual(expected)
  })

  it('leaves no letter or digit outside a word, on any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let at = 0
        let outside = ''
        eachWord(text, { start: 0, end: text.length }, (start, end) => {
          expect(start).toBeGreaterThanOrEqual(at)
          expect(end).toBeGreaterThan(start)
          outside += `${text.slice(at, start)} `
          at = end
        })
        outside += text.slice(at)
        expect(outside).not.toMatch(/[\p{L}\p{N}]/u)
      }),
    )
  })

  it('lets a visitor look for words itself', () => {
    const seen: string[] = []
    eachWord('one two', { start: 0, end: 7 }, (start, end) => {
      seen.push('one two'.slice(start, end), ...wordsOf('three four'))
    })
    expect(seen).toEqual(['one', 'three', 'four', 'two', 'three', 'four'])
  })

  it('cuts a stretch without spaces or punctuation rather than segment it at once', () => {
    const text = '会議'.repeat(2000)
    expect(wordsOf(text).join('')).toBe(text)
  })
})

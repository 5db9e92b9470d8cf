import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findIn, foldText, foldTyped } from './find.ts'

const wordsFound = (text: string, typed: string): string[] =>
  findIn(foldText(text), foldTyped(typed), Infinity).map(({ start, end }) => text.slice(start, end))

test.each([
  ['Beijing and BEIJING', 'beijing', ['Beijing', 'BEIJING']],
  ['Šefčovič met Sefcovic', 'sefcovic', ['Šefčovič', 'Sefcovic']],
  ['cafe\u0301s', 'cafe', ['cafe\u0301']],
  ['the bloc’s “no limit” pact', `bloc's "no limit"`, ['bloc’s “no limit”']],
  ['a 2–3 split', '2-3', ['2–3']],
  ['Straße, STRASSE', 'strasse', ['Straße', 'STRASSE']],
  // Half of a letter is found as the letter.
  ['Straße', 'stras', ['Straß']],
  ['co\u00adoperation', 'cooperation', ['co\u00adoperation']],
  ['in\u00a0the  coming\nmonths', 'the coming months', ['the  coming\nmonths']],
  ['wait … and see', '...', ['…']],
  ['aaaa', 'aa', ['aa', 'aa']],
  ['한국', '하', []],
  ['が', 'か', []],
  ['a.b', 'axb', []],
  ['nothing', '   ', []],
  ['nothing', '\u00ad', []],
])('in %j %j finds %j', (text, typed, found) => {
  expect(wordsFound(text, typed)).toEqual(found)
})

test('no more is found than is asked for', () => {
  expect(findIn(foldText('e e e'), 'e', 2)).toHaveLength(2)
})

const text = fc.string({
  unit: fc.oneof(fc.constantFrom('a', 'b', 'A', ' ', 'é', 'ß', '’', '\u0301', '😀', '…'), fc.string()),
})

test('whatever stands in a text is found at its place or within what was found there', () => {
  fc.assert(
    fc.property(text, text, text, (before, words, after) => {
      const whole = `${before} ${words.trim()} ${after}`
      const typed = foldTyped(words)
      fc.pre(typed !== '')
      const found = findIn(foldText(whole), typed, Infinity)
      expect(found.length).toBeGreaterThan(0)
      let last = 0
      for (const { start, end } of found) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        expect(foldText(whole.slice(start, end)).text).toContain(typed)
        last = end
      }
      expect(last).toBeLessThanOrEqual(whole.length)
    }),
  )
})

import { expect, it } from 'vitest'
import { cleanText } from '../article/clean.ts'
import { titleOf } from './title.ts'
import { wordsOf } from './words.ts'

const LEDE = 'The grain ships left the harbour of Odesa on Friday under the agreement that the two sides had signed.'

function titled(texts: readonly string[], core?: readonly string[]): string {
  const articles = texts.map((text, place) => ({ id: String(place), text, ...cleanText(text) }))
  return titleOf(
    articles.map((article) => ({ article, words: wordsOf(article) })),
    new Set(core ?? articles.map(({ id }) => id)),
  )
}

it('is the stated headline that the others bear out', () => {
  expect(titled([LEDE, `First grain ships leave Odesa\n${LEDE}`, `Our man on the quay is cold\n${LEDE}`])).toBe(
    'First grain ships leave Odesa',
  )
})

it('is short where one is, and made from a lede where none is stated', () => {
  const long = `Grain ships leave Odesa harbour on Friday under the agreement that the two sides signed after a year of talks`
  expect(titled([`${long}\n${LEDE}`, `Ships leave the quay\n${LEDE}`])).toBe('Ships leave the quay')
  expect(titled(['The grain ships left the harbour.'])).toBe('The grain ships left the harbour')
  expect(titled([])).toBe('')
})

it('comes from a report that surely belongs to the story, however well another headline would do', () => {
  const [sure, doubtful] = [`Our man on the quay is cold\n${LEDE}`, `First grain ships leave Odesa\n${LEDE}`]
  expect(titled([doubtful, sure, LEDE], ['1', '2'])).toBe('Our man on the quay is cold')
})

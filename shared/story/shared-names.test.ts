import { expect, it } from 'vitest'
import { cleanText } from '../article/clean.ts'
import type { Read } from './shared-names.ts'
import { sharedNames, sharedWords } from './shared-names.ts'
import { longestSharedWording } from './shared-wording.ts'
import { wordsOf } from './words.ts'

function read(text: string): Read {
  const article = { id: '', text, ...cleanText(text) }
  return { article, words: wordsOf(article) }
}

const members = [
  'The envoy Wang Yi flew to Moscow on Monday. Xi Jinping, the president, is to follow. Moscow’s harbour was closed to the grain ships.',
  'In Moscow the envoy Wang Yi met reporters. He said Xi Jinping would come too, and that grain ships may be let through Moscow soon.',
].map(read)

it('finds the names that all have, the longest form of each, and not what only opens a sentence', () => {
  expect(sharedNames(members, 2).map(({ surface, count }) => [surface, count])).toEqual([
    ['Wang Yi', 2],
    ['Moscow', 4],
    ['Xi Jinping', 2],
  ])
})

it('finds the rare words that all have, names left out', () => {
  expect(sharedWords(members, 2, (stem) => stem !== 'the').map(({ surface }) => surface)).toEqual([
    'envoy',
    'grain',
    'ships',
  ])
})

it('finds the longest run of words within a phrase', () => {
  expect(longestSharedWording(members)).toBeNull()
  const more = read('Officials said that the envoy Wang Yi flew to Moscow on Monday, and left again.')
  expect(longestSharedWording([...members, more])).toEqual({
    surface: 'the envoy Wang Yi flew to Moscow on Monday',
    words: 9,
  })
})

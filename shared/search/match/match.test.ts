import { describe, expect, it } from 'vitest'
import { textOf } from '../../text/span.ts'
import { parseQuery } from '../query/parse.ts'
import { searchWords } from '../search-words.ts'
import { match } from './match.ts'
import type { Match } from './match.ts'
import { wantedOf } from './wanted.ts'

const wanted = (query: string) =>
  wantedOf(parseQuery(query), { rarityOf: () => 3, speltAs: (number) => [String(number)] })

function matched(text: string, query: string): Match | null {
  return match({ zones: [{ field: 'body', text, words: searchWords(text), inText: true }] }, wanted(query))
}

const marked = (text: string, query: string): string[] | undefined =>
  matched(text, query)?.hits.map((span) => textOf(text, span))

describe('what is marked', () => {
  it('does not overlap where a row begins within another', () => {
    expect(marked('Ha ha ha, ha!', 'ha ha ')).toEqual(['Ha ha', 'ha, ha'])
  })

  it('goes to the end of the longest of what begins there', () => {
    expect([
      marked('He reads the New York Times at home.', '"new york times" york '),
      matched('He reads the New York Times at home.', '"new york times" york ')?.best?.around,
    ]).toEqual([['New York Times'], { start: 13, end: 27 }])
  })
})

describe('a word that is said again', () => {
  it('is wanted once, and twice in a row', () => {
    expect([
      wanted('new york new york ').length,
      matched('New York, New York: so good.', 'new york new york ')?.quality,
      matched('New York is a new place.', 'new york new york ')?.quality,
      matched('Ha.', 'ha ha ')?.quality,
      matched('To be or not to be, he asked.', 'to be or not to be ')?.quality,
    ]).toEqual([2, 'phrase', 'near', 'near', 'phrase'])
  })

  it('takes no longer for being said hundreds of times', () => {
    const text = 'the man and the boat '.repeat(400)
    const words = searchWords(text)
    const often = wanted('the '.repeat(250))
    expect(often.length).toBe(1)
    const began = performance.now()
    for (let again = 0; again < 20; again++) match({ zones: [{ field: 'body', text, words, inText: true }] }, often)
    // It took several seconds, place by place for each of them.
    expect(performance.now() - began).toBeLessThan(2000)
  })
})

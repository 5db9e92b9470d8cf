import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText } from '../article/clean.ts'
import { textOf } from '../text/span.ts'
import { SearchCollection } from './collection.ts'
import { find } from './find.ts'
import type { SearchedText } from './match/match.ts'
import { parseQuery } from './query/parse.ts'
import { searchWords } from './search-words.ts'

function searched(text: string, headline: string): SearchedText {
  return {
    zones: [
      { field: 'headline', text: headline, words: searchWords(headline), inText: false },
      { field: 'body', text, words: searchWords(text), inText: true },
    ],
  }
}

const SEEDS = path.resolve(import.meta.dirname, '../../seeds')
const seeds = readdirSync(SEEDS)
  .sort()
  .map((name) => readFileSync(path.join(SEEDS, name), 'utf8'))
  .map((text) => searched(text, cleanText(text).headline.value))

const LONG = `The committee met again. ${'Officials spoke of many other things that day. '.repeat(60)} A ferry ran aground.`
const made = [
  searched('A ferry ran aground off the coast at dawn, and the harbour was closed.', 'Ferry runs aground'),
  searched(
    'The coast guard said that a ferry was late. There was ice, there was fog, and there were ever more people on the pier, as nothing ran as planned. A boat lay aground.',
    'A day of delays',
  ),
  searched(LONG, 'The committee'),
  searched('The labor minister resigned in Kyiv after Sergei Petrov left.', 'A minister goes'),
  searched('The president of the club praised new frontiers in São Paulo.', 'Club news'),
  searched('The presidents met. Minister after minister spoke.', 'A summit'),
]

function among(texts: readonly SearchedText[]): SearchCollection {
  const collection = new SearchCollection((text) => texts[text] ?? { zones: [] })
  for (const text of texts) collection.add(text)
  return collection
}

const library = among([...made, ...seeds])
const hits = async (text: string) => (await find(parseQuery(text), library))?.articles ?? []
const found = async (text: string) => (await hits(text)).map(({ article }) => article)
const qualities = async (text: string) => (await hits(text)).map(({ article, match }) => [article, match?.quality])

describe('what is found', () => {
  it('has the exact phrase first, then the words near each other, then anywhere', async () => {
    expect(await qualities('ferry ran aground ')).toEqual([
      [0, 'phrase'],
      [2, 'phrase'],
      [1, 'words'],
    ])
    expect(await qualities('"ferry ran aground"')).toEqual([
      [0, 'phrase'],
      [2, 'phrase'],
    ])
    expect(await qualities('coast ferry ')).toEqual([
      [0, 'near'],
      [1, 'near'],
    ])
  })

  it('does not put a long text first for being long', async () => {
    expect((await found('aground '))[0]).toBe(0)
    expect((await found('aground ')).at(-1)).toBe(2)
  })

  it('forgives one typing error in a word of five letters or more, and says what was meant', async () => {
    const typed = ['fery ran aground ', 'ferry ran agruond ', 'harbuor ', 'resgned ', 'presidnet club ']
    expect(await Promise.all(typed.map(async (text) => (await found(text))[0]))).toEqual([0, 0, 0, 3, 4])
    const { meant, asTyped } = (await find(parseQuery('presidnet club '), library)) ?? { meant: new Map(), asTyped: 1 }
    expect([[...meant], asTyped]).toEqual([[[0, 'president']], 0])
  })

  it('meets other spellings: British and American, diacritics, quotation marks, and names from other scripts', async () => {
    const typed = ['labour minister ', 'harbor closed ', 'sao paulo', '“new frontiers” club', 'kiev ', 'sergey petrov ']
    expect(await Promise.all(typed.map(async (text) => (await found(text))[0]))).toEqual([3, 0, 4, 4, 3, 3])
  })

  it('finds a quotation that is remembered by half', async () => {
    const [first] = await hits('Chinese and Russian relations have survived the test of global turbulence')
    expect([first?.article, first?.match?.quality]).toEqual([6, 'some'])
  })

  it('finds a quotation of common words, though the wrong one in it is the rarest', async () => {
    const texts = [
      searched('And then they would have been there with all of us, he said.', 'One'),
      ...Array.from({ length: 40 }, (_, at) => searched(`Others have said all of it ${at}.`, 'Other')),
    ]
    const [first] =
      (await find(parseQuery('they would have zanzibar there with xylophones of us '), among(texts)))?.articles ?? []
    expect([first?.article, first?.match?.quality, (first?.match?.covered ?? 1) < 0.5]).toEqual([0, 'some', true])
  })

  it('finds a name by a typing error in another of its spellings', async () => {
    const texts = [searched('Muhammad Ali spoke.', 'One'), searched('Nobody spoke.', 'Two')]
    const names = async (query: string) =>
      (await find(parseQuery(query), among(texts)))?.articles.map(({ article }) => article)
    expect([await names('muhmmad '), await names('mohammd spoke ')]).toEqual([[0], [0]])
  })

  it('puts first what it had to guess less of', async () => {
    const texts = [searched('Talks, border, and sailed.', 'One'), searched('Walks: failed boarder.', 'Two')]
    const articles = (await find(parseQuery('talks border failed '), among(texts)))?.articles
    expect(articles?.map(({ article }) => article)).toEqual([0, 1])
  })

  it('takes the last word as begun while it is typed, and as whole after it', async () => {
    expect([await found('frontie'), (await found('presid')).sort(), await found('president ')]).toEqual([
      expect.arrayContaining([4]),
      expect.arrayContaining([4, 5]),
      expect.not.arrayContaining([5]),
    ])
  })

  it('marks words and no stray letters', async () => {
    const text = 'A ferry ran aground off the coast at dawn, and the harbour was closed.'
    const marked = async (query: string) =>
      (await hits(query)).find(({ article }) => article === 0)?.match?.hits.map((span) => textOf(text, span))
    expect([await marked('ferry ran aground '), await marked('the coast ferry '), await marked('harbo')]).toEqual([
      ['ferry ran aground'],
      ['ferry', 'the coast'],
      ['harbour'],
    ])
  })

  it('never gets worse the longer the query: the article that is meant stays at least where it was', async () => {
    const words = 'Chinese and Russian relations had withstood the test of international turbulence'.split(' ')
    let last = Infinity
    for (let count = 2; count <= words.length; count++) {
      const place = (await found(`${words.slice(0, count).join(' ')} `)).indexOf(6)
      expect([count, place >= 0 && place <= last]).toEqual([count, true])
      last = place
    }
  })

  it('is nothing where nothing is asked for, and the same each time', async () => {
    expect([await find(parseQuery(' … '), library), await find(parseQuery('-ferry'), library)]).toEqual([null, null])
    await fc.assert(
      fc.asyncProperty(fc.stringMatching(/^[a-z" -]{1,16}$/), async (text) => {
        expect(await found(text)).toEqual(await found(text))
      }),
    )
  })
})

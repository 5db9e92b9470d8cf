import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Vocabulary } from '../../../shared/search/vocabulary.ts'
import type { Answer } from './answer.ts'
import { MadeIndex } from './index.fixture.ts'
import type { MadeReport } from './index.fixture.ts'

const MANY = 8000

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'crossread-index-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

/** So many reports, each made from its number. */
const made = (count: number, report: (number: number) => MadeReport): Promise<MadeIndex> =>
  MadeIndex.of(
    path.join(folder, 'library'),
    Array.from({ length: count }, (_, at) => report(at + 1)),
  )

const rowsOf = ({ stories }: Answer): number[] => stories.flatMap(({ rows }) => rows)
const isCut = ({ index, found }: Answer): boolean => index.isCut || found?.isCut === true

describe('the count of a common word', () => {
  it('says that there are more where some of the latest are hidden', async () => {
    const index = await made(MANY, (number) => ({ text: `The report ${number}.`, hidden: number === MANY - 1 }))
    const answer = await index.ask('report ')
    expect([answer.articles, isCut(answer)]).toEqual([2000, true])
  })

  it('goes on behind those that are hidden', async () => {
    const index = await made(MANY, (number) => ({ text: `The report ${number}.`, hidden: number >= 5000 }))
    const answer = await index.ask('report ')
    expect([answer.articles, isCut(answer), (await index.ask('report ', 'oldest')).articles]).toEqual([
      2000,
      true,
      4999,
    ])
  })

  it('is whole where all were found', async () => {
    const index = await made(300, (number) => ({ text: `The report ${number}.` }))
    const answer = await index.ask('report ')
    expect([answer.articles, isCut(answer)]).toEqual([300, false])
  })
})

describe('a mistyped word', () => {
  it('finds all articles that have what was meant, the oldest among them', async () => {
    const day = (number: number): string => new Date(Date.UTC(2000, 0, number)).toISOString().slice(0, 10)
    const index = await made(3000, (number) => ({ text: `New sanctions ${number}.`, published: day(number) }))
    const [answer, oldest] = [await index.ask('sanctoins '), await index.ask('sanctoins ', 'oldest')]
    expect([answer.articles, isCut(answer), oldest.articles, rowsOf(oldest)[0]]).toEqual([3000, false, 3000, 1])
  })

  it('that some have as it was typed finds a few of the others, and says that there are more', async () => {
    const index = await made(3000, (number) => ({ text: number === 7 ? 'New sanctoins.' : `New sanctions ${number}.` }))
    const answer = await index.ask('sanctoins ')
    expect([rowsOf(answer)[0], answer.articles, isCut(answer)]).toEqual([7, 33, true])
  })

  it('stands with the other words where all of them are meant to', async () => {
    const apart = `of ${'a day and a night '.repeat(12)}`
    const index = await made(MANY, (number) => ({
      text:
        number === 40
          ? 'The foreign minister of Russia spoke.'
          : `A minister ${apart} ${number} foreign ${apart} Russia.`,
    }))
    expect(rowsOf(await index.ask('foreign minitser russia '))[0]).toBe(40)
  })
})

it('a quotation that is remembered by half is found among many that have its words', async () => {
  const index = await made(3000, (number) => ({
    text:
      number === 40
        ? 'They said that the money for it had come out of Somalia by then.'
        : 'then said come they it money had out Somalia for that by the of'.replaceAll(' ', ' and other things '),
  }))
  const answer = await index.ask('he said that the big money for it had gone out of Somalia by now ')
  expect([rowsOf(answer)[0], answer.matches.get(40)?.quality]).toEqual([40, 'some'])
})

describe('a filter', () => {
  const outlet = (number: number): string => (number % 100 === 3 ? 'BBC' : 'Daily News')
  /** The words are apart nearly everywhere, and in a row where a few reports of that outlet have them so. */
  const text = (number: number): string =>
    number === 203 || (number > 1000 && outlet(number) !== 'BBC')
      ? 'A visit to New York.'
      : 'York has a new, quite new mayor.'

  it('lets what is in a row come first, however many others have it so', async () => {
    const index = await made(MANY, (number) => ({ text: text(number), outlet: outlet(number) }))
    const answer = await index.ask('outlet:bbc new york ')
    expect([rowsOf(answer)[0], answer.articles]).toEqual([203, 80])
  })

  it('does so where it lets many through, and where it excludes', async () => {
    const index = await made(MANY, (number) => {
      const isLetThrough = number === 203 || number % 2 === 0
      const isInRow = number === 203 || !isLetThrough
      return {
        text: `${isInRow ? 'A visit to New York' : 'York has a new mayor'} on ${isLetThrough ? 'Monday' : 'Friday'}.`,
        outlet: isLetThrough ? 'BBC' : 'Daily News',
      }
    })
    const queries = ['outlet:bbc new york ', 'new york -friday ', 'new york outlet:bbc -tuesday ']
    const first = async (query: string) => rowsOf(await index.ask(query))[0]
    expect(await Promise.all(queries.map(first))).toEqual([203, 203, 203])
  })
})

describe('many words that are excluded', () => {
  it('leave what has none of them: common ones, rare ones and rows of words', async () => {
    // Each report has the words whose number divides its own.
    const words = Array.from({ length: 40 }, (_, at) => at + 2)
    const index = await made(3000, (number) => {
      const has = words.filter((word) => number % word === 0).map((word) => `word${word}x`)
      return { text: `A report. ${has.join(' ')} ${number % 43 === 0 ? 'of that day' : 'day of that'}` }
    })
    const left = (least: number, row: boolean): number =>
      Array.from({ length: 3000 }, (_, at) => at + 1).filter(
        (number) => words.every((word) => word < least || number % word !== 0) && !(row && number % 43 === 0),
      ).length
    const without = (least: number): string =>
      words
        .filter((word) => word >= least)
        .map((word) => `-word${word}x`)
        .join(' ')
    const counts = [
      `report ${without(2)}`,
      `${without(2)} -"of that day"`,
      without(30),
      `${without(30)} -"of that day"`,
    ]
    const found = await Promise.all(counts.map(async (query) => (await index.ask(query, 'newest')).articles))
    expect(found).toEqual([left(2, false), left(2, true), left(30, false), left(30, true)])
  })
})

it('a word that is hardly begun, and that all have in some way, is left to the texts', async () => {
  const index = await made(MANY, (number) => ({
    // One has none; all others have four.
    text: number === 7 ? 'A report.' : `A report ${number % 2 === 0 ? 'by' : 'before'} both big banks.`,
  }))
  const answer = await index.ask('report b', 'newest')
  expect([answer.articles, rowsOf(answer)[0]]).toEqual([MANY, MANY])
  expect([rowsOf(answer).at(-1), answer.matches.get(MANY)?.quality]).toEqual([1, 'phrase'])
  expect((await index.ask('report by', 'newest')).articles).toBe(MANY / 2)
})

describe('numbers', () => {
  it('are found in a range however many others stand before it', async () => {
    const index = await made(4000, (number) => ({ text: `It cost ${number} pounds.` }))
    expect((await index.ask('number:1000..3999')).articles).toBe(3000)
  })

  it('are found in a range of which most articles have some, also after a wider one', async () => {
    const numbers = (first: number) => Array.from({ length: 8 }, (_, more) => first + more).join(' or ')
    const index = await made(4000, (number) => ({ text: `It cost ${numbers(number)} pounds.` }))
    const found = async (query: string) => (await index.ask(query)).articles
    expect([
      await found('number:1..9000'),
      await found('number:1000..3999'),
      await found('number:4000..5000'),
      await found('-number:1000..3999'),
    ]).toEqual([4000, 3007, 8, 993])
  })

  it('are found however they are written', async () => {
    const texts = [
      'It rose by 0.50 points.',
      'It rose by 0.5 points.',
      'Agent 007 rose.',
      'Agent 7 rose.',
      'The 99999999999999999999999 rose.',
    ]
    const index = await made(5, (number) => ({ text: texts[number - 1] ?? '' }))
    const found = async (query: string) => rowsOf(await index.ask(query)).sort()
    expect([
      await found('number:0.5'),
      await found('number:007'),
      await found('number:99999999999999999999999'),
      await found('number:1e9'),
    ]).toEqual([[1, 2], [3, 4], [5], []])
  })
})

it('a beginning finds words that have come since the words were counted', async () => {
  const index = await made(3, (number) => ({ text: number === 2 ? 'Navalny spoke.' : 'A ferry ran aground.' }))
  index.vocabulary = new Vocabulary([{ word: 'ferry', articles: 2 }])
  const found = rowsOf(await index.ask('navaln'))
  index.vocabulary = new Vocabulary([])
  expect([found, rowsOf(await index.ask('navaln'))]).toEqual([[2], [2]])
})

it('words that are excluded are looked for together, each once, with pauses', async () => {
  const words = Array.from({ length: 60 }, (_, at) => `word${at}`)
  const index = await made(200, (number) => ({ text: number === 9 ? 'Nothing of it.' : words.join(' ') }))
  let pauses = 0
  const pause = (): Promise<void> => {
    pauses++
    return Promise.resolve()
  }
  const query = [...words, ...words].map((word) => `-${word}`).join(' ')
  expect([rowsOf(await index.ask(query, 'relevance', pause)), pauses > 0 && pauses < 10]).toEqual([[9], true])
})

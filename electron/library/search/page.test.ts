import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SearchReply } from '../../../shared/ipc/searching.ts'
import { textOf } from '../../../shared/text/span.ts'
import { MadeIndex } from './index.fixture.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'crossread-page-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

const made = (...texts: readonly string[]): Promise<MadeIndex> =>
  MadeIndex.of(
    folder,
    texts.map((text) => ({ text })),
  )

const hitsOf = ({ groups }: Pick<SearchReply, 'groups'>) => groups.flatMap(({ hits }) => hits)

describe('the count of hits', () => {
  const ferry = 'The ferry left the harbour. A second ferry came, and the ferry to the harbour of the north was late.'

  it('is of each word where the words stand apart, and of each row of them where they stand together', async () => {
    const index = await made(ferry, 'A budget was passed.')
    const countOf = async (query: string) => hitsOf(await index.page(query)).map(({ count }) => count)
    const queries = [
      'ferry ',
      'harbour ',
      'ferry harbour ',
      'second harbour ',
      '"ferry to the harbour" ',
      '"the ferry" ',
      'is:unread',
    ]
    expect(await Promise.all(queries.map(async (query) => [query, ...(await countOf(query))]))).toEqual([
      ['ferry ', 3],
      ['harbour ', 2],
      ['ferry harbour ', 5],
      // A common word is no hit beside one that tells more.
      ['second harbour ', 2],
      ['"ferry to the harbour" ', 1],
      ['"the ferry" ', 2],
      // A filter alone has no words to count.
      ['is:unread', 0, 0],
    ])
  })

  it('is of the whole text, of which the snippet shows some', async () => {
    const index = await made(
      `The ferry sank. ${'Nothing else was said of it that day. '.repeat(60)} The ferry was raised.`,
    )
    const [hit] = hitsOf(await index.page('ferry '))
    expect([hit?.count, hit?.snippet.marks.map((mark) => textOf(hit.snippet.text, mark))]).toEqual([2, ['ferry']])
  })
})

describe('“did you mean”', () => {
  const others = Array.from({ length: 30 }, (_, at) => `New sanctions were agreed on, report ${at}.`)

  it('is offered beside what is as it was typed', async () => {
    const index = await made('The sanctoins were a slip.', ...others)
    const { didYouMean, understood, groups } = await index.page('sanctoins new ')
    expect([didYouMean, groups.length]).toEqual([{ query: 'sanctions new ', shown: true }, 20])
    const typed = await index.page('sanctoins ')
    expect(typed.didYouMean).toEqual({ query: 'sanctions ', shown: false })
    // What is as it was typed is first, and nothing is said to stand in its place.
    expect([hitsOf(typed)[0]?.snippet.text, typed.understood.terms.map(({ meant }) => meant)]).toEqual([
      'The sanctoins were a slip.',
      [[]],
    ])
    expect(understood.terms.map(({ meant }) => meant)).toEqual([['sanctions'], []])
  })

  it('is not where it would change nothing', async () => {
    const index = await made('The sanctoins were a slip.', ...others)
    const meantBy = async (query: string) => (await index.page(query)).didYouMean
    const queries = [
      // As it is meant; like nothing; with nothing else that was asked for; left out; one of several; no words at all.
      ...['sanctions ', 'qqqqqqqq ', 'sanctoins slip ', 'new -sanctoins ', 'sanctoins OR slip ', 'is:unread', ''],
    ]
    expect(await Promise.all(queries.map(meantBy))).toEqual(queries.map(() => null))
  })

  it('is not where what is close is no commoner', async () => {
    const index = await made('The sanctoins were a slip.', 'New sanctions were agreed on.')
    expect((await index.page('sanctoins ')).didYouMean).toBeNull()
  })
})

describe('articles that answer equally well', () => {
  it('are in one order: page by page, asked again, and after the next start', async () => {
    const text = 'The ferry ran aground off the coast at dawn.'
    const index = await made(...Array.from({ length: 40 }, () => text))
    const articlesOf = async (of: MadeIndex, query: string, from: number, limit: number) =>
      hitsOf(await of.page(query, from, limit)).map(({ article }) => article)
    const pages = async (of: MadeIndex, query: string) =>
      (await Promise.all([0, 7, 14, 21, 28, 35].map((from) => articlesOf(of, query, from, 7)))).flat()
    const queries = ['ferry ', 'ferry coast ', '"ran aground" ', 'dawn ferry is:unread', 'fery ', 'ferr']
    const whole = await Promise.all(queries.map((query) => articlesOf(index, query, 0, 40)))
    expect(whole.map((articles) => new Set(articles).size)).toEqual(queries.map(() => 40))
    expect(await Promise.all(queries.map((query) => pages(index, query)))).toEqual(whole)
    const next = await index.again(folder)
    expect(await Promise.all(queries.map((query) => pages(next, query)))).toEqual(whole)
  })
})

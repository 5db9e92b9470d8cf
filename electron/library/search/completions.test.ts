import { expect, it, vi } from 'vitest'
import type { Line } from '../store/lines.ts'
import type { Searchable } from '../catalog.ts'
import { Completing } from './completions.ts'

const MANY = 5000

/** So many articles, each in a story of its own title. */
function library(titleOf: (at: number) => string): Searchable {
  const all = Array.from({ length: MANY }, (_, at): Line => ({
    ...{ article: at, id: `${at}`, headline: '', outlet: `Outlet ${at % 40}`, published: '2022-03-01' },
    ...{ added: at, read: false, tags: [], label: null, pinned: false, ownOutlet: true },
  }))
  const storyOf = new Map(
    all.map(({ id, article }) => [id, { id, title: titleOf(article), articles: [id], reasons: [], sure: true }]),
  )
  return { lines: new Map(all.map((line) => [line.article, line])), storyOf, version: 1 }
}

const soon = (): Promise<void> => Promise.resolve()

it('of many values gives those that have the words, as typed or as they were perhaps meant', async () => {
  const completing = new Completing(() => [])
  const searchable = library((at) => (at === 4321 ? 'Ferry runs aground off the coast' : `Budget debate number ${at}`))
  const texts = async (query: string) =>
    (await completing.at({ query, at: query.length }, searchable, soon)).options.map(({ label }) => label)
  const ferry = 'Ferry runs aground off the coast'
  expect([
    await texts('story:ferr'),
    await texts('lavrov story:"fery run'),
    (await texts('story:budget')).length,
    (await texts('story:')).length,
    await texts('outlet:"outlet 39'),
  ]).toEqual([[ferry], [ferry], 8, 8, expect.arrayContaining(['Outlet 39'])])
})

it('reads the values of a field once, in slices', async () => {
  const completing = new Completing(() => [])
  const titleOf = vi.fn((at: number) => `Budget debate number ${at}`)
  const searchable = library(titleOf)
  const get = vi.spyOn(searchable.storyOf as Map<unknown, unknown>, 'get')
  const pause = vi.fn(soon)
  for (const query of ['story:b', 'story:bu', 'story:bud'])
    await completing.at({ query, at: query.length }, searchable, pause)
  expect([get.mock.calls.length, pause.mock.calls.length > 50]).toEqual([MANY, true])
})

it('of each field gives what the library has, or what it may be', async () => {
  const all = library((at) => `Title ${at}`)
  const lines = new Map([...all.lines].map(([row, line]) => [row, { ...line, tags: row < 2 ? ['sea'] : [] }]))
  const completing = new Completing(() => [
    { name: 'Ann Other', articles: 2 },
    { name: 'Jane Smith', articles: 7 },
  ])
  const first = async (query: string) =>
    (await completing.at({ query, at: query.length }, { ...all, lines }, soon)).options[0]?.label
  expect(
    await Promise.all(
      ['by:', 'by:ann', 'by:smit', 'tag:s', 'date:2022', 'is:un', 'has:t', 'lang:d', 'quote:a', 'number:4'].map(first),
    ),
  ).toEqual([
    ...['Jane Smith', 'Ann Other', 'Jane Smith', 'sea', '2022-03', 'unread', 'tag', 'de', undefined, undefined],
  ])
})

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
  const completing = new Completing()
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
  const completing = new Completing()
  const titleOf = vi.fn((at: number) => `Budget debate number ${at}`)
  const searchable = library(titleOf)
  const get = vi.spyOn(searchable.storyOf as Map<unknown, unknown>, 'get')
  const pause = vi.fn(soon)
  for (const query of ['story:b', 'story:bu', 'story:bud'])
    await completing.at({ query, at: query.length }, searchable, pause)
  expect([get.mock.calls.length, pause.mock.calls.length > 50]).toEqual([MANY, true])
})

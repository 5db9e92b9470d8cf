import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, it } from 'vitest'
import { add, Place } from '../library.fixture.ts'
import { viewOf } from '../view.fixture.ts'

const place = new Place()
const never = new AbortController().signal

it('articles are found by the language that they are in', async () => {
  const folder = path.join(place.folder, 'reports')
  await mkdir(folder)
  const german =
    'Die Fähre lief im Morgengrauen vor der Küste auf Grund, sagte der Hafenmeister am Dienstag, und niemand wurde verletzt. Die Ferry Line will das Schiff bald wieder fahren lassen.'
  const english =
    'The ferry ran aground off the coast at dawn, the harbour master said on Tuesday, and nobody was hurt. The ship will run again soon.'
  for (const [name, text] of Object.entries({ german, english }))
    await writeFile(path.join(folder, `${name}.txt`), text)
  const library = await place.open()
  await add(library, folder)
  const found = async (query: string): Promise<(string | null)[]> => {
    const { groups } = await library.searching.search(
      { query, order: 'relevance', from: 0, limit: 20, within: null },
      never,
    )
    const languages = groups.flatMap(({ hits }) =>
      hits.map(({ article }) => library.article(article).language?.value ?? null),
    )
    return languages.sort()
  }
  expect([
    await found('ferry'),
    await found('ferry lang:de'),
    await found('ferry -lang:de'),
    await found('lang:fr'),
  ]).toEqual([['de', 'en'], ['de'], ['en'], []])
})

it('whoever wrote an article is found by their name, also mistyped, and completed', async () => {
  const library = await place.withSamples()
  const [first = '', second = ''] = viewOf(library).articles.map(({ id }) => id)
  await library.edits.correct({
    articles: [first, second],
    fields: { byline: { given: 'Jane Smithers' } },
    tags: { add: [], remove: [] },
  })
  const found = async (query: string): Promise<number> =>
    (await library.searching.search({ query, order: 'relevance', from: 0, limit: 20, within: null }, never)).total
      .articles
  expect([
    await found('by:smithers'),
    await found('by:smith'),
    await found('by:"jane smithres"'),
    await found('by:brown'),
    await found('china by:smithres'),
  ]).toEqual([2, 2, 2, 0, await found('china by:smithers')])
  const { options } = await library.searching.complete({ query: 'by:smi', at: 6 })
  expect(options).toEqual([{ text: '"Jane Smithers" ', label: 'Jane Smithers', articles: 2 }])
})

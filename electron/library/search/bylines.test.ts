import { expect, it } from 'vitest'
import { Place } from '../library.fixture.ts'
import { viewOf } from '../view.fixture.ts'

const place = new Place()
const never = new AbortController().signal

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

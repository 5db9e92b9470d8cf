import { expect, it } from 'vitest'
import { EVERYTHING } from '../../shared/ipc/list.ts'
import { unpackStories } from '../../shared/ipc/packed.ts'
import { Place } from './library.fixture.ts'
import { storiesIn } from './view.fixture.ts'

const NOBODY = '0123456789abcdef'.repeat(2)

const place = new Place()

async function samples() {
  const library = await place.withSamples()
  const { catalog } = library
  return { library, catalog, ids: storiesIn(library, { grouped: false }).map(({ id }) => id) }
}

it('lists ids, and gives the cards of those that are there', async () => {
  const { catalog, ids } = await samples()
  const list = catalog.list(EVERYTHING)
  const stories = unpackStories(list.stories)
  const [first = ''] = stories.map(({ id }) => id)
  expect([
    list.articles,
    stories.flatMap(({ articles }) => articles).length,
    catalog.cards([ids[3] ?? '', NOBODY, ids[0] ?? '']).map(({ id }) => id),
    catalog
      .storyCards([first, `story-${NOBODY}`])
      .map(({ id, outlets, unknownOutlets }) => [id, outlets, unknownOutlets]),
    catalog.storyOf(stories[0]?.articles[1] ?? '').story.id,
  ]).toEqual([4, 4, [ids[3], ids[0]], [[first, ['Daily Mail'], 1]], first])
})

it('has another version after each change, and knows what was read', async () => {
  const { library, catalog, ids } = await samples()
  const before = catalog.size()
  await library.edits.markRead({ articles: [ids[1] ?? '', NOBODY], read: true })
  const after = catalog.size()
  expect([
    before.articles,
    before.version === after.version,
    catalog.cards(ids).map(({ read }) => read),
    catalog.list({ ...EVERYTHING, read: 'unread' }).matching,
  ]).toEqual([4, false, [false, true, false, false], 3])
})

it('finds articles and stories by a few letters, and offers the first stories before any', async () => {
  const { catalog } = await samples()
  const found = catalog.quickOpen('Lavrof')
  const offered = catalog.quickOpen(' ')
  expect([
    found.articles.map(({ matches }) => matches.headline.length + matches.lede.length > 0),
    offered.articles,
    offered.stories.map(({ story }) => story.articles.length),
  ]).toEqual([[true, true], [], [2, 2]])
})

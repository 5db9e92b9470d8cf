import { expect, it } from 'vitest'
import type { ArticleCard } from '../../shared/ipc.ts'
import { EVERYTHING } from '../../shared/ipc/list.ts'
import { unpackStories } from '../../shared/ipc/packed.ts'
import { idsOf, madeLibrary, said } from './edit/editor.fixture.ts'
import { Place } from './library.fixture.ts'
import type { Library } from './library.ts'
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

it('lists, narrows and sorts by what the person said, as the cards show it, at once and at the next start', async () => {
  const library = await madeLibrary(place)
  const [a = '', b = '', c = '', d = ''] = idsOf(library)
  await library.edits.learn({ article: a, kind: 'site', outlet: 'Courier' })
  await library.edits.correct(said([c], { headline: { given: 'A bat sleeps' }, published: { given: '2001-02-03' } }))
  await library.edits.correct(said([d], { outlet: { given: null } }))
  const shown = ({ catalog }: Library) => ({
    outlets: catalog.list(EVERYTHING).outlets,
    courier: unpackStories(
      catalog.list({ ...EVERYTHING, outlets: ['Courier'], grouped: false, order: 'added' }).stories,
    ).map(({ id }) => id),
    first: unpackStories(catalog.list({ ...EVERYTHING, grouped: false, order: 'headline' }).stories)[0]?.id,
    then: catalog.list({ ...EVERYTHING, until: '2001-12-31' }).matching,
    found: catalog.quickOpen('A bat sleeps').articles.map(({ card }) => card.id),
    story: catalog.storyOf(c).story,
    own: catalog.withoutOwnOutlet(catalog.lines([a, b, c, d]).map(({ article }) => article)).size,
    cards: catalog.cards([a, b, c, d]).map(lineOf),
    lines: catalog.lines([a, b, c, d]).map(({ id, headline, outlet, published }) => [id, headline, outlet, published]),
  })
  const now = shown(library)
  expect([now.outlets, now.courier, now.first, now.then, now.found, now.own, now.story]).toMatchObject([
    [
      { name: '', articles: 2 },
      { name: 'Courier', articles: 2 },
    ],
    [a, b],
    c,
    1,
    [c],
    4,
    { title: 'A bat sleeps', published: { first: '2001-02-03', last: '2001-02-03' } },
  ])
  expect(now.lines).toEqual(now.cards)
  expect(shown(await place.again(library))).toEqual(now)
})

function lineOf({ id, headline, outlet, published }: ArticleCard) {
  return [id, headline.value, outlet?.value ?? '', published?.value ?? null]
}

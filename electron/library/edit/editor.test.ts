import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { EVERYTHING } from '../../../shared/ipc/list.ts'
import { add, Place } from '../library.fixture.ts'
import { storiesIn } from '../view.fixture.ts'
import { all, idsOf, madeLibrary, outlets, said } from './editor.fixture.ts'

const place = new Place()

describe('a correction', () => {
  it('is shown wherever the article is, says where it is from, and is there at the next start', async () => {
    const library = await place.withSamples()
    const [id = '', other = ''] = storiesIn(library)[0]?.articles ?? []
    const before = library.details(id)
    await library.edits.correct(
      said([id], {
        headline: { given: 'A meeting' },
        outlet: { given: 'The Example' },
        published: { given: '30 March 2022' },
        language: { given: 'German' },
        byline: { given: null },
        url: { given: 'https://example.org/a' },
      }),
    )
    const next = await place.again(library)
    const [card] = next.catalog.cards([id])
    const view = next.article(id)
    const details = next.details(id)
    expect(card).toMatchObject({
      headline: { value: 'A meeting', origin: 'given' },
      outlet: { value: 'The Example', origin: 'given' },
      published: { value: '2022-03-30' },
    })
    expect([view.headline.value, view.outlet?.value, view.language?.value, view.byline]).toEqual([
      'A meeting',
      'The Example',
      'de',
      null,
    ])
    expect([details.url.now?.value, details.outlet.found, details.byline.said]).toEqual([
      'https://example.org/a',
      before.outlet.found,
      true,
    ])
    expect(next.catalog.quickOpen('The Example').articles.map(({ card }) => card.id)).toContain(id)
    expect(next.catalog.list({ ...EVERYTHING, outlets: ['The Example'] }).matching).toBe(1)
    expect(next.catalog.storyOf(id).story.articles).toContain(other)
    expect(next.pair(id, other).a.outlet?.value).toBe('The Example')
  })

  it('is taken back by itself, and what was found counts again', async () => {
    const library = await place.withSamples()
    const before = all(library)
    const [id = ''] = idsOf(library)
    await library.edits.correct(said([id], { outlet: { given: 'X' }, published: { given: '1999-01-01' } }))
    await library.edits.correct(said([id], { outlet: null, published: null }))
    expect(all(library)).toEqual(before)
  })

  it('that is no value is refused, and nothing of it is kept', async () => {
    const library = await place.withSamples()
    const before = all(library)
    const [id = ''] = idsOf(library)
    const wrong = [
      said([id], { outlet: { given: 'BBC' }, published: { given: 'yesterday' } }),
      said([id], { language: { given: 'klingonese' } }),
      said([id], { url: { given: 'file:///etc/passwd' } }),
      said([id], { outlet: { given: '\u202e' } }),
      said([id], {}, { add: ['\u0000'], remove: [] }),
    ]
    for (const one of wrong)
      await expect(library.edits.correct(one)).rejects.toMatchObject({ fault: { code: 'bad-request' } })
    expect([all(library), library.edits.history]).toEqual([before, { undo: null, redo: null }])
  })

  it('of a date moves the article in its story, and of a headline names the story', async () => {
    const library = await place.withSamples()
    const story = () => storiesIn(library).flatMap(({ id }) => library.catalog.storyCards([id]))[0]
    const { articles = [] } = story() ?? {}
    await library.edits.correct(said(articles, { headline: { given: 'One name' }, published: { given: '2001-02-03' } }))
    expect([story()?.title, story()?.published]).toEqual(['One name', { first: '2001-02-03', last: '2001-02-03' }])
  })
})

describe('tags', () => {
  it('come with a file that has some, are added and taken away of many, and narrow the list', async () => {
    const library = await madeLibrary(place)
    const ids = idsOf(library)
    const tags = () => library.catalog.list(EVERYTHING).tags
    const first = tags()
    await library.edits.correct(said(ids, {}, { add: ['sea', 'sea '], remove: ['ferry'] }))
    expect([first, tags(), library.catalog.list({ ...EVERYTHING, tags: ['coast'] }).matching]).toEqual([
      [
        { name: 'coast', articles: 2 },
        { name: 'ferry', articles: 2 },
      ],
      [
        { name: 'sea', articles: 4 },
        { name: 'coast', articles: 2 },
      ],
      2,
    ])
    await library.edits.turn('undo')
    expect(tags()).toEqual(first)
  })
})

describe('an outlet that is learned', () => {
  it('is offered for the site and the folder of an article, and holds for all that state none, now and later', async () => {
    const library = await madeLibrary(place)
    const [a = ''] = idsOf(library)
    await library.edits.correct(said([a], { outlet: { given: 'Northern Courier' } }))
    expect(library.details(a).offers).toEqual([
      { kind: 'site', name: 'courier.example', articles: 1 },
      { kind: 'folder', name: 'Courier', articles: 2 },
    ])
    await library.edits.learn({ article: a, kind: 'folder', outlet: 'Northern Courier' })
    const learned = outlets(library)
    await writeFile(path.join(place.folder, 'Courier', 'e.txt'), 'Snow fell on the pass in the night.')
    await add(library, path.join(place.folder, 'Courier'))
    const next = await place.again(library)
    const [b = ''] = idsOf(next).filter((id) => next.details(id).learned !== null)
    expect([learned, outlets(next).sort(), next.details(b).outlet.now, next.details(b).learned]).toEqual([
      ['Northern Courier', 'Northern Courier', 'Northern Courier', 'Harbour Post'],
      ['Harbour Post', 'Northern Courier', 'Northern Courier', 'Northern Courier', 'Northern Courier'],
      { value: 'Northern Courier', origin: 'learned', span: null, from: 'Courier' },
      { kind: 'folder', name: 'Courier' },
    ])
    await next.edits.learn({ article: b, kind: 'folder', outlet: null })
    expect(outlets(next).filter((outlet) => outlet === null)).toHaveLength(3)
  })

  it('of a site goes before that of a folder, and a correction before both', async () => {
    const library = await madeLibrary(place)
    const [a = '', b = '', c = ''] = idsOf(library)
    await library.edits.learn({ article: c, kind: 'folder', outlet: 'The folder' })
    await library.edits.learn({ article: a, kind: 'site', outlet: 'The site' })
    await library.edits.correct(said([b], { outlet: { given: null } }))
    expect(outlets(library)).toEqual(['The site', null, 'The folder', 'Harbour Post'])
    await expect(library.edits.learn({ article: c, kind: 'site', outlet: 'X' })).rejects.toMatchObject({
      fault: { code: 'bad-request' },
    })
  })
})

describe('what was done', () => {
  it('is taken back and done again over a restart, by name, until something else is done', async () => {
    const library = await place.withSamples()
    const before = all(library)
    const ids = idsOf(library)
    await library.edits.remove({ articles: ids.slice(0, 3), removed: true })
    await library.edits.correct(said(ids.slice(3), { outlet: { given: 'BBC' } }))
    const next = await place.again(library)
    const history = next.edits.history
    const done = [await next.edits.turn('undo'), await next.edits.turn('undo'), await next.edits.turn('undo')]
    expect(all(next)).toEqual(before)
    expect([history, done.map((each) => each.done), next.edits.history]).toEqual([
      { undo: 'changing the outlet of 1 article', redo: null },
      ['changing the outlet of 1 article', 'removing 3 articles', null],
      { undo: null, redo: 'removing 3 articles' },
    ])
    await next.edits.turn('redo')
    expect(idsOf(next)).toEqual(ids.slice(3))
    await next.edits.markRead({ articles: ids.slice(3), read: true, byHand: true })
    expect(next.edits.history).toEqual({ undo: 'marking 1 article as read', redo: null })
  })

  it('is taken back one after the other where that is asked for twice at once', async () => {
    const library = await place.withSamples()
    const before = all(library)
    const ids = idsOf(library)
    await library.edits.correct(said(ids.slice(0, 1), { outlet: { given: 'BBC' } }))
    await library.edits.correct(said(ids.slice(1), { outlet: { given: 'BBC' } }))
    const turns = await Promise.all([library.edits.turn('undo'), library.edits.turn('undo')])
    expect(turns.map(({ done }) => done).sort()).toEqual([
      'changing the outlet of 1 article',
      'changing the outlet of 3 articles',
    ])
    expect([all(library), library.edits.history.undo]).toEqual([before, null])
  })

  it('is no more than what changed something, and not that an article was opened', async () => {
    const library = await place.withSamples()
    const [id = ''] = idsOf(library)
    await library.edits.markRead({ articles: [id], read: true })
    await library.edits.correct(said([id], { outlet: null }, { add: [], remove: ['nothing'] }))
    await library.edits.remove({ articles: [id], removed: false })
    expect(library.edits.history).toEqual({ undo: null, redo: null })
  })

  it('goes back a hundred changes and no further', async () => {
    const library = await place.withSamples()
    const [id = ''] = idsOf(library)
    for (let n = 0; n <= 100; n++) await library.edits.correct(said([id], { outlet: { given: `Outlet ${String(n)}` } }))
    let turns = 0
    while ((await library.edits.turn('undo')).done !== null) turns++
    expect([turns, library.details(id).outlet.now?.value]).toEqual([100, 'Outlet 0'])
  })

  it('by many articles follows beside everything else, and is whole at the next start', async () => {
    const library = await place.open()
    const file = path.join(place.folder, 'many.jsonl')
    const lines = Array.from({ length: 200 }, (_, at) =>
      JSON.stringify({ id: `a${String(at)}`, text: `Report ${String(at)}.` }),
    )
    await writeFile(file, lines.join('\n'))
    await add(library, file)
    const ids = idsOf(library)
    await library.edits.remove({ articles: ids, removed: true })
    await library.edits.turn('undo')
    await library.edits.correct(said(ids, { outlet: { given: 'BBC' }, published: { given: '2022-03-30' } }))
    const next = await place.again(library)
    expect([idsOf(next), new Set(outlets(next))]).toEqual([ids, new Set(['BBC'])])
  })
})

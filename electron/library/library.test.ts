import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { EVERYTHING } from '../../shared/ipc/list.ts'
import { emptyReport } from './intake-run.ts'
import { add, Place, SEEDS } from './library.fixture.ts'
import type { Library } from './library.ts'
import { storiesIn } from './view.fixture.ts'

const FIRST = 'China-Russia Ties Strengthen as Wang Yi Meets Putin in Moscow'
const SECOND = 'Wang Yi Meets Putin in Kremlin as China-Russia Ties Deepen'

const place = new Place()

/** The library as the list shows it: the headlines of each story. */
function shown(library: Library): string[][] {
  const stories = storiesIn(library)
  return stories.map(({ articles }) => library.catalog.cards(articles).map(({ headline }) => headline.value))
}

function fileWithTwo(library: Library): string {
  const ids = storiesIn(library, { grouped: false }).map(({ id }) => id)
  const file = library.catalog.cards(ids).find(({ several }) => several !== null)?.several?.file
  if (file === undefined) throw new Error('no file holds several reports')
  return file
}

describe('a library', () => {
  it('holds the samples at first, and holds them still when it is opened again', async () => {
    const library = await place.withSamples()
    const before = shown(library)
    expect(before.map((headlines) => headlines.length)).toEqual([2, 2])
    expect(shown(await place.again(library))).toEqual(before)
  })

  it('takes in a file once, wherever it lies, and says what was there', async () => {
    const library = await place.open()
    const file = path.join(place.folder, 'a.txt')
    await writeFile(file, 'The ferry Astrid ran aground on the Skarv reef before dawn.')
    const first = await add(library, file)
    const [of] = first.added
    const copy = path.join(place.folder, 'b.txt')
    await writeFile(copy, 'The ferry Astrid ran aground on the Skarv reef before dawn.')
    expect([first.added.length, await add(library, file), await add(library, file, copy)]).toEqual([
      1,
      { ...emptyReport(), duplicates: [{ file: 'a.txt', of, known: 1, texts: 1 }] },
      { ...emptyReport(), duplicates: ['a.txt', 'b.txt'].map((file) => ({ file, of, known: 1, texts: 1 })) },
    ])
  })

  it('takes a file that has changed for another version of its article, and keeps what it was', async () => {
    const library = await place.open()
    const file = path.join(place.folder, 'a.txt')
    await writeFile(file, 'The ferry Astrid ran aground on the Skarv reef before dawn.')
    const [first = ''] = (await add(library, file)).added
    await writeFile(file, 'The ferry Astrid ran aground on the Skarv reef before dawn, and 140 passengers were saved.')
    const { added, updated } = await add(library, file)
    expect([added, updated.map(({ before }) => before)]).toEqual([[], [first]])
    expect(shown(library).flat().length).toBe(1)
    expect(library.article(first).text).toBe('The ferry Astrid ran aground on the Skarv reef before dawn.')
  })

  it('remembers what was put back, and what was read', async () => {
    const library = await place.withSamples()
    const ids = storiesIn(library, { grouped: false }).map(({ id }) => id)
    const [id = ''] = ids
    const [piece] = library.article(id).furniture
    if (piece === undefined) throw new Error('nothing was set aside')
    const { start, end } = piece
    const view = await library.restore(id, { start, end }, true)
    await library.edits.markRead({ articles: [id], read: true })
    const next = await place.again(library)
    expect(next.article(id)).toEqual({ ...view, read: true })
    expect(next.catalog.list({ ...EVERYTHING, read: 'unread' }).matching).toBe(ids.length - 1)
  })
})

describe('an article that the person removes', () => {
  it('is in no list, story or import from then on, and is back as it was when it is put back', async () => {
    const library = await place.withSamples()
    const before = shown(library)
    const [id = ''] = storiesIn(library)[0]?.articles ?? []
    await library.edits.remove({ articles: [id], removed: true })
    const next = await place.again(library)
    expect(shown(next).map((headlines) => headlines.length)).toEqual([2, 1])
    expect(() => next.article(id)).toThrow()
    await next.edits.remove({ articles: [id], removed: false })
    expect(shown(next)).toEqual(before)
  })

  it('comes back when its file is opened again, and the samples do not by themselves', async () => {
    const library = await place.withSamples()
    const all = storiesIn(library).flatMap(({ articles }) => articles)
    await library.edits.remove({ articles: all, removed: true })
    await library.addSamples(SEEDS)
    expect(shown(library)).toEqual([])
    expect((await add(library, SEEDS)).added.length).toBe(4)
    expect(shown(library).flat().length).toBe(4)
  })
})

describe('what is asked twice', () => {
  it('is done once: an article removed, a file shown apart', async () => {
    const library = await place.withSamples()
    const before = shown(library)
    const [id = ''] = storiesIn(library)[0]?.articles ?? []
    for (const removed of [true, true, false, false]) await library.edits.remove({ articles: [id, id], removed })
    const file = fileWithTwo(library)
    const apart = [await library.setApart(file, true), await library.setApart(file, true)]
    const together = [await library.setApart(file, false), await library.setApart(file, false)]
    expect([apart[1], together]).toEqual([apart[0], [[file], [file]]])
    expect(shown(library)).toEqual(before)
  })
})

describe('an import', () => {
  it('takes in a file of very many articles, and once', async () => {
    const library = await place.open()
    const file = path.join(place.folder, 'many.jsonl')
    const lines = Array.from({ length: 300 }, (_, at) => JSON.stringify({ id: `a${at}`, text: `Report number ${at}.` }))
    await writeFile(file, lines.join('\n'))
    const [first, second] = [await add(library, file), await add(library, file)]
    expect([first.added.length, second]).toEqual([
      300,
      { ...emptyReport(), duplicates: [{ file: 'many.jsonl', of: first.added[0], known: 300, texts: 300 }] },
    ])
  })

  it('says which article another is nearly a copy of', async () => {
    const library = await place.withSamples()
    const [id = ''] = storiesIn(library)[0]?.articles ?? []
    const edited = path.join(place.folder, 'edited.txt')
    await writeFile(edited, `${library.article(id).text}\n\nThe ministers spoke for two hours.`)
    const { added, copies } = await add(library, edited)
    expect(copies.map(({ article, of, alike }) => [article, of, alike > 0.9])).toEqual([[added[0], id, true]])
  })

  it('ends where it is stopped, and says how many files it left', async () => {
    const library = await place.open()
    for (let at = 0; at < 6; at++) await writeFile(path.join(place.folder, `${at}.txt`), `Report number ${at}.`)
    const files = [0, 1, 2, 3, 4, 5].map((at) => path.join(place.folder, `${at}.txt`))
    const report = await library.add(files, AbortSignal.abort(), () => undefined)
    expect([report.added, report.left]).toEqual([[], 6])
  })
})

describe('a file that holds two reports', () => {
  it('is offered apart, and is not shown so by itself', async () => {
    const library = await place.withSamples()
    const { several } = library.article(fileWithTwo(library))
    expect(several).toMatchObject({ part: null, reports: [{ headline: FIRST, reasons: [] }, { headline: SECOND }] })
  })

  it('is shown apart where it stood, each report by its own text, and together again, over a restart', async () => {
    const library = await place.withSamples()
    const file = fileWithTwo(library)
    const before = shown(library)
    const ids = await library.setApart(file, true)
    const next = await place.again(library)
    const articles = ids.map((id) => next.article(id))
    expect({
      parts: articles.map(({ several, file }) => [several?.part, several?.file, file]),
      outside: articles.flatMap(({ body, text }) => body.filter(({ end }) => end > text.length)),
      headlines: articles.map(({ headline }) => headline.value),
      stories: shown(next).map((headlines) => headlines.length),
    }).toEqual({
      parts: [
        [1, file, '002_16fbe56af909fff0.txt'],
        [2, file, '002_16fbe56af909fff0.txt'],
      ],
      outside: [],
      headlines: [FIRST, SECOND],
      stories: [2, 3],
    })
    expect(() => next.article(file)).toThrow()
    expect(await next.setApart(file, false)).toEqual([file])
    expect(shown(next)).toEqual(before)
  })

  it('keeps what was put back in each of its reports while they are shown as one', async () => {
    const library = await place.withSamples()
    const file = fileWithTwo(library)
    const [, second = ''] = await library.setApart(file, true)
    const piece = library.article(second).furniture[0] ?? { start: 0, end: 0 }
    await library.restore(second, { start: piece.start, end: piece.end }, true)
    await library.setApart(file, false)
    await library.setApart(file, true)
    expect(library.article(second).furniture.map(({ restored }) => restored)).toEqual([true])
  })

  it('is not told apart where it is not there, or holds one report', async () => {
    const library = await place.withSamples()
    const several = fileWithTwo(library)
    const one = storiesIn(library).flatMap(({ articles }) => articles)
    const other = one.find((id) => id !== several) ?? ''
    await expect(library.setApart('0'.repeat(32), true)).rejects.toMatchObject({ fault: { code: 'unknown-article' } })
    await expect(library.setApart(other, true)).rejects.toMatchObject({ fault: { code: 'bad-request' } })
    expect(shown(library).flat().length).toBe(4)
  })
})

import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { add, Place, SEEDS } from './library.fixture.ts'
import type { Library } from './library.ts'
import { storiesIn, viewOf } from './view.fixture.ts'

const FIRST = 'The ferry Astrid ran aground on the Skarv reef before dawn.'
const SECOND = 'The ferry Astrid ran aground on the Skarv reef before dawn, and 140 passengers were saved.'
const THIRD = 'The ferry Astrid was towed to Tarnholm on Monday with all of its passengers safe.'

const place = new Place()

const at = (name: string): string => path.join(place.folder, name)

/** Writes a file and reads it in by hand; gives the report. */
async function write(library: Library, name: string, text: string) {
  await writeFile(at(name), text)
  return add(library, at(name))
}

function listed(library: Library): string[] {
  return storiesIn(library, { grouped: false }).map(({ id }) => id)
}

function texts(library: Library): string[] {
  return listed(library)
    .map((id) => library.article(id).text)
    .sort()
}

/** The texts of all versions of an article, and which of them the list shows. */
function versions(library: Library, id: string): [string, boolean][] {
  return library.versions(id).versions.map((version) => [library.article(version.id).text, version.shown])
}

describe('a file that has changed', () => {
  it('is another version of its article: the list shows it, and the one before can be read and compared', async () => {
    const library = await place.open()
    const { added } = await write(library, 'a.txt', FIRST)
    const { updated } = await write(library, 'a.txt', SECOND)
    const [{ article, before } = { article: '', before: '' }] = updated
    expect([before, texts(library)]).toEqual([added[0], [SECOND]])
    const next = await place.again(library)
    expect([texts(next), versions(next, article), next.article(before).text]).toEqual([
      [SECOND],
      [
        [FIRST, false],
        [SECOND, true],
      ],
      FIRST,
    ])
    const pair = next.pair(before, article)
    expect(pair.passages.length).toBeGreaterThan(0)
    const request = { base: article, others: [before], pairs: 'all' as const }
    const { reports } = await next.comparing.story(request, new AbortController().signal)
    expect(reports.map(({ id }) => id)).toEqual([article, before])
  })

  it('keeps what the person said of the article, and is unread', async () => {
    const library = await place.open()
    const furniture = 'Sign up for our newsletter'
    const long =
      'The harbour master said that the weather had been calm.\n\nNobody was hurt, and the cause is being looked into.'
    const [id = ''] = (await write(library, 'a.txt', `${FIRST}\n\n${long}\n\n${furniture}`)).added
    const [piece] = library.article(id).furniture
    if (piece === undefined) throw new Error('nothing was set aside')
    await library.restore(id, { start: piece.start, end: piece.end }, true)
    await library.edits.markRead({ articles: [id], read: true })
    const [version] = (await write(library, 'a.txt', `${SECOND}\n\n${long}\n\n${furniture}`)).updated
    const now = library.article(version?.article ?? '')
    expect([now.read, now.furniture.map(({ restored }) => restored)]).toEqual([false, [true]])
  })

  it('and changes back is its first version again, as often as it does', async () => {
    const library = await place.open()
    const [id = ''] = (await write(library, 'a.txt', FIRST)).added
    for (let times = 0; times < 3; times++) {
      await write(library, 'a.txt', SECOND)
      const { updated } = await write(library, 'a.txt', FIRST)
      expect([updated.map(({ article }) => article), texts(library)]).toEqual([[id], [FIRST]])
    }
    const next = await place.again(library)
    expect(versions(next, id)).toEqual([
      [FIRST, true],
      [SECOND, false],
    ])
  })

  it('is moved on to in its story', async () => {
    const library = await place.withSamples()
    const story = storiesIn(library)[0]?.articles ?? []
    const original = library.article(story[0] ?? '').text
    const [id = ''] = (await write(library, 'copy.txt', `${original}\n\nOne more sentence was added.`)).added
    const [version] = (await write(library, 'copy.txt', `${original}\n\nAnother sentence was added.`)).updated
    const stories = viewOf(library).stories.filter(({ articles }) => articles.includes(story[0] ?? ''))
    expect(stories.map(({ articles }) => [articles.includes(id), articles.includes(version?.article ?? '')])).toEqual([
      [false, true],
    ])
    const now = viewOf(library).stories
    expect(viewOf(await place.again(library)).stories).toEqual(now)
  })

  it('leaves the article alone that another file holds as well', async () => {
    const library = await place.open()
    await write(library, 'a.txt', FIRST)
    await write(library, 'b.txt', FIRST)
    const { added, updated } = await write(library, 'a.txt', SECOND)
    expect([added.length, updated, texts(library)]).toEqual([1, [], [FIRST, SECOND].sort()])
    await write(library, 'b.txt', THIRD)
    expect(texts(library)).toEqual([SECOND, THIRD].sort())
  })

  it('to the text of another file is one article with it, and its former text is an older version of that', async () => {
    const library = await place.open()
    const [first = ''] = (await write(library, 'a.txt', FIRST)).added
    const [second = ''] = (await write(library, 'b.txt', SECOND)).added
    await write(library, 'a.txt', SECOND)
    expect([listed(library), versions(library, second).map(([text]) => text)]).toEqual([[second], [FIRST, SECOND]])
    // The other moves on; the first still says the same.
    await write(library, 'b.txt', THIRD)
    expect(texts(library)).toEqual([SECOND, THIRD].sort())
    expect(library.article(first).text).toBe(FIRST)
  })

  it('of several articles has versions by their places, and keeps what it no longer has', async () => {
    const library = await place.open()
    const lines = (...articles: [string, string][]) =>
      articles.map(([id, text]) => JSON.stringify({ id, text })).join('\n')
    await write(library, 'many.jsonl', lines(['a', FIRST], ['b', 'The council met on Monday.'], ['c', 'Rain fell.']))
    const report = await write(library, 'many.jsonl', lines(['n', 'Snow fell.'], ['a', SECOND], ['c', 'Rain fell.']))
    expect([report.added.length, report.updated.length]).toEqual([1, 1])
    expect(texts(library)).toEqual(['Rain fell.', 'Snow fell.', SECOND, 'The council met on Monday.'].sort())
  })

  it('of which the reports are shown apart is shown apart still, report by report', async () => {
    const library = await place.withSamples()
    const ids = storiesIn(library, { grouped: false }).map(({ id }) => id)
    const whole = library.catalog.cards(ids).find(({ several }) => several !== null)?.id ?? ''
    const { text, several } = library.article(whole)
    const last = text.trimEnd()
    await library.edits.remove({ articles: [whole], removed: true })
    const [file = ''] = (await write(library, 'two.txt', `${last} They spoke for an hour.`)).added
    const parts = await library.setApart(file, true)
    const { updated } = await write(library, 'two.txt', `${last} They will meet again in June.`)
    const now = listed(library)
    expect({
      reports: several?.reports.length,
      parts: parts.filter((id) => now.includes(id)),
      apart: library.catalog.cards(now).filter((card) => typeof card.several?.part === 'number').length,
      before: updated.map(({ before }) => parts.includes(before)),
    }).toEqual({ reports: 2, parts: [], apart: 2, before: [true] })
    expect(updated.map(({ article }) => library.article(article).text.endsWith('in June.'))).toEqual([true])
    const next = await place.again(library)
    expect(listed(next)).toEqual(now)
  })
})

describe('a report that was removed out of a file of several', () => {
  const folder = (): string => at('news')

  /** A file of two reports in a folder, shown apart: its key and theirs. */
  async function apart(library: Library): Promise<{ file: string; first: string; second: string }> {
    const ids = storiesIn(library, { grouped: false }).map(({ id }) => id)
    const whole = library.catalog.cards(ids).find(({ several }) => several !== null)?.id ?? ''
    const text = library.article(whole).text.trimEnd()
    await library.edits.remove({ articles: [whole], removed: true })
    await mkdir(folder())
    const [file = ''] = (await write(library, 'news/two.txt', `${text} They spoke for an hour.`)).added
    const [first = '', second = ''] = await library.setApart(file, true)
    return { file, first, second }
  }

  const inList = (library: Library, ...ids: readonly string[]) => ids.map((id) => listed(library).includes(id))

  it('stays so while the file is shown as one and apart again, whichever way', async () => {
    const library = await place.withSamples()
    const { file, first, second } = await apart(library)
    await library.edits.remove({ articles: [second], removed: true })
    await library.setApart(file, false)
    // It is in no list while the file stands for it.
    await library.edits.remove({ articles: [second], removed: false })
    const asOne = inList(library, file, first, second)
    await library.edits.turn('undo')
    const undone = inList(library, file, first, second)
    await library.edits.turn('redo')
    await library.setApart(file, true)
    const again = inList(library, file, first, second)
    expect([asOne, undone, again]).toEqual([
      [true, false, false],
      [false, true, false],
      [false, true, false],
    ])
    await library.edits.remove({ articles: [second], removed: false })
    expect(inList(library, file, first, second)).toEqual([false, true, true])
  })

  it.each(['it', 'the other'])(
    'stays so when %s has another text in a followed folder, and comes back as it is now',
    async (which) => {
      const { library, reports } = await place.openFollowing()
      await library.addSamples(SEEDS)
      const { first, second } = await apart(library)
      const [gone, other] = which === 'it' ? [second, first] : [first, second]
      const text = library.article(gone).text
      await library.edits.remove({ articles: [gone], removed: true })
      await library.follower.follow([folder()])
      const whole = await readFile(at('news/two.txt'), 'utf8')
      await writeFile(at('news/two.txt'), whole.replace('They spoke for an hour.', 'They will meet again in June.'))
      await vi.waitFor(() => {
        expect(reports).not.toEqual([])
      }, 10_000)
      const parts = () =>
        library.catalog.cards(listed(library)).filter((card) => typeof card.several?.part === 'number')
      const after = parts()
      expect([after.length, inList(library, gone)]).toEqual([1, [false]])
      await library.edits.turn('undo')
      const back = parts().filter(({ id }) => !after.some((card) => card.id === id))
      const texts = back.map(({ id }) => library.article(id).text)
      const now = text.replace('They spoke for an hour.', 'They will meet again in June.')
      expect([texts, inList(library, gone, other)]).toEqual([[now], [false, false]])
    },
  )

  it('comes back when the file is opened again, alone or with all others, and the file is told by what the list shows', async () => {
    const library = await place.withSamples()
    const { file, first, second } = await apart(library)
    const open = () => add(library, at('news/two.txt'))
    for (const gone of [[first], [second], [first, second]]) {
      await library.edits.remove({ articles: gone, removed: true })
      const { added, duplicates } = await open()
      expect([added, duplicates, inList(library, file, first, second)]).toEqual([[gone[0]], [], [false, true, true]])
    }
    const { added, duplicates } = await open()
    expect([added, duplicates.map(({ of }) => of)]).toEqual([[], [first]])
  })

  it('of an older version is not shown when it is taken back that the file was shown as one', async () => {
    const library = await place.withSamples()
    const { file, first, second } = await apart(library)
    await library.setApart(file, false)
    await write(library, 'news/two.txt', FIRST)
    const now = texts(library)
    await library.edits.turn('undo')
    expect([texts(library), inList(library, file, first, second)]).toEqual([now, [false, false, false]])
  })
})

describe('a file that was moved', () => {
  it('is the same article at another place', async () => {
    const library = await place.open()
    const [id = ''] = (await write(library, 'a.txt', FIRST)).added
    await mkdir(at('later'))
    await rename(at('a.txt'), at('later/b.txt'))
    const report = await add(library, at('later/b.txt'))
    expect([report, listed(library)]).toEqual([
      { added: [], updated: [], duplicates: [], copies: [], problems: [], left: 0, partly: null },
      [id],
    ])
    expect([library.versions(id).path, library.catalog.cards([id])[0]?.file]).toEqual([at('later/b.txt'), 'b.txt'])
    const { updated } = await write(library, 'later/b.txt', SECOND)
    expect([updated.map(({ before }) => before), texts(library)]).toEqual([[id], [SECOND]])
  })

  it('is no other file because one with the same text is gone', async () => {
    const library = await place.open()
    const [id = ''] = (await write(library, 'a.txt', FIRST)).added
    await write(library, 'b.txt', FIRST)
    await rm(at('a.txt'))
    await write(library, 'b.txt', SECOND)
    expect([texts(library), versions(library, listed(library)[0] ?? '')]).toEqual([
      [SECOND],
      [
        [FIRST, false],
        [SECOND, true],
      ],
    ])
    expect(library.article(id).text).toBe(FIRST)
  })
})

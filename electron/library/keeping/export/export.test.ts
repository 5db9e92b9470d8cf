import { mkdir, readdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EVERYTHING } from '../../../../shared/ipc/list.ts'
import { unpackStories } from '../../../../shared/ipc/packed.ts'
import { zipOf } from '../../../import/zip/zip-fixture.ts'
import { extractHere } from '../../extract-here.ts'
import { add, Place } from '../../library.fixture.ts'
import { Library } from '../../library.ts'
import { Database } from '../../store/database.ts'
import { addTexts, filesBelow, libraryFolder, quietly, textsIn } from '../keeping.fixture.ts'
import { exportArticles } from './export-articles.ts'
import { nameFrom, Names, sameOnDisk } from './file-name.ts'
import { LineFiles } from './line-files.ts'

const PAGE = `<!doctype html><html lang="en"><head><title>Ferry aground</title>
<meta property="og:site_name" content="Harbour Post"><meta property="article:published_time" content="2022-03-30"></head>
<body><article><h1>Ferry aground</h1><p>The ferry Astrid ran aground on the Skarv reef before dawn on Tuesday, and 140 people were saved.</p>
<p>Nobody was hurt, the harbour office said, and the reef will be marked anew before the winter comes.</p></article></body></html>`

const place = new Place()
const out = () => path.join(place.folder, 'out')
const order = (articles: readonly string[] | null = null) => ({ folder: libraryFolder(place), to: out(), articles })

/** A library of all that an article can be, and the tag of one. */
async function ofAllKinds(): Promise<Library> {
  const library = await place.withSamples()
  const line = {
    id: '7',
    text: 'It snows on the hills of the north, and the roads are closed.',
    headline: 'Snow',
    url: 'https://example.org/7',
  }
  const files = {
    'page.html': PAGE,
    'two.zip': zipOf([
      { name: 'con.txt', data: 'CON\n\nThe convention opened on Monday with a speech of the mayor of the town.' },
      { name: '../evil.txt', data: 'x' },
      { name: 'b.txt', data: 'con\n\nThe convention closed on Friday, and nobody made a speech at all this time.' },
    ]),
    'lines.jsonl': JSON.stringify(line),
    'old.txt': Buffer.from('Frégate échouée\n\nLa frégate est échouée près du rivage hier soir.', 'latin1'),
  }
  for (const [name, bytes] of Object.entries(files)) {
    await writeFile(path.join(place.folder, name), bytes)
    await add(library, path.join(place.folder, name))
  }
  await mkdir(out())
  const database = new Database(path.join(libraryFolder(place), 'library.sqlite'))
  database.script("INSERT INTO tag SELECT id, 'weather' FROM article WHERE text LIKE '%snows%'")
  database.close()
  return library
}

/** All cards by id, without what is of the library and not of the article. */
function cardsOf(library: Library) {
  const ids = unpackStories(library.catalog.list(EVERYTHING).stories).flatMap(({ articles }) => articles)
  return library.catalog
    .cards(ids)
    .map(({ id, headline, outlet, published, words, lede, tags }) => ({
      id,
      headline,
      outlet,
      published,
      words,
      lede,
      tags,
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

describe('an export', () => {
  it('comes in again as the same articles, with what was stated of them and their tags', async () => {
    const library = await place.again(await ofAllKinds())
    const { name, articles, problems } = await exportArticles(order(), quietly())
    expect([articles, problems]).toEqual([library.catalog.size().articles, []])
    const other = path.join(place.folder, 'other')
    const again = await Library.open(other, extractHere, () => undefined)
    try {
      const report = await add(again, path.join(out(), name, 'articles.jsonl'))
      expect([report.problems, textsIn(other)]).toEqual([[], textsIn(libraryFolder(place))])
      expect(cardsOf(again)).toEqual(cardsOf(library))
      expect(cardsOf(again).filter(({ tags }) => tags.includes('weather')).length).toBe(1)
      // The files themselves are the same articles too.
      const twice = await add(again, path.join(out(), name, 'articles'))
      expect([twice.added, twice.problems]).toEqual([[], []])
    } finally {
      await again.close()
    }
  })

  it('holds the file that an article came in byte for byte, under a name that any system takes', async () => {
    await ofAllKinds()
    const { name } = await exportArticles(order(), quietly())
    const files = await filesBelow(path.join(out(), name))
    expect(files.get('articles/Harbour Post/2022-03-30 Ferry aground.html')?.toString()).toBe(PAGE)
    expect([...files.keys()].filter((file) => file.includes('The convention')).sort()).toEqual([
      'articles/Unknown outlet/The convention closed on Friday, and nobody made a speech at all this time.txt',
      'articles/Unknown outlet/The convention opened on Monday with a speech of the mayor of the town.txt',
    ])
    expect([files.has('README.txt'), files.has('articles.jsonl')]).toEqual([true, true])
    // Nothing of where the person keeps their files.
    expect(files.get('articles.jsonl')?.toString()).not.toContain(place.folder)
  })

  it('of chosen articles holds those alone, and a second one stands beside the first', async () => {
    const library = await ofAllKinds()
    const [chosen = ''] = cardsOf(library).map(({ id }) => id)
    const first = await exportArticles(order([chosen, chosen, 'f'.repeat(32)]), quietly())
    const second = await exportArticles(order([chosen]), quietly())
    expect([first.articles, second.name]).toEqual([1, `${first.name} (2)`])
  })

  it('is made beside what one left that was killed in the middle, which stays', async () => {
    const library = await ofAllKinds()
    const chosen = cardsOf(library).map(({ id }) => id)
    const { name } = await exportArticles(order(chosen), quietly())
    await rename(path.join(out(), name), path.join(out(), `${name}.unfinished`))
    expect((await exportArticles(order(chosen), quietly())).name).toBe(name)
    expect((await readdir(out())).sort()).toEqual([name, `${name}.unfinished`])
  })

  it('leaves out what was removed', async () => {
    const library = await place.open()
    const [id = ''] = await addTexts(
      place,
      library,
      'One is removed\n\nNobody will miss it.',
      'Another\n\nIt stays here.',
    )
    await library.edits.remove({ articles: [id], removed: true })
    await mkdir(out())
    expect((await exportArticles(order(), quietly())).articles).toBe(1)
  })

  it('that is stopped, or has nowhere to go, leaves nothing', async () => {
    await ofAllKinds()
    const stop = new AbortController()
    const job = {
      signal: stop.signal,
      tell: () => {
        stop.abort()
      },
    }
    await expect(exportArticles(order(), job)).rejects.toMatchObject({ fault: { code: 'stopped' } })
    expect(await readdir(out())).toEqual([])
    const gone = { ...order(), to: path.join(out(), 'gone') }
    await expect(exportArticles(gone, quietly())).rejects.toMatchObject({ fault: { code: 'missing' } })
  })
})

it('lines go on in another file before one is too large to be opened again', async () => {
  await mkdir(out())
  const lines = new LineFiles(out(), 10)
  for (const line of ['123456', '789', 'a', 'longer than a file', 'b']) await lines.add(line)
  await lines.end()
  const files = Array.from(await filesBelow(out()), ([name, bytes]) => [name, bytes.toString()])
  expect(files.sort()).toEqual([
    ['articles-2.jsonl', '789\na\n'],
    ['articles-3.jsonl', 'longer than a file\n'],
    ['articles-4.jsonl', 'b\n'],
    ['articles.jsonl', '123456\n'],
  ])
})

describe('the name of a file', () => {
  it.each([
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['COM¹', '_COM¹'],
    ['../../etc/passwd', 'etc passwd'],
    ['C:\\Windows', 'C Windows'],
    ['Who? “What”: when/where…', 'Who “What” when where…'],
    ['.hidden', 'hidden'],
    ['-rf', 'rf'],
    ['ends. . ', 'ends'],
    ['a\u0000b\u202ec\nd', 'abc d'],
    [' \u2066 ', 'Article'],
    ['Füße', 'Füße'],
  ])('of %j is %j', (text, name) => {
    expect(nameFrom(text, 'Article')).toBe(name)
  })

  it('is one that every system takes, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const name = nameFrom(text, 'Article')
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(121)
        // eslint-disable-next-line no-control-regex -- control characters are what must not be there
        expect(name).toMatch(/^[^\s.~-](?:[^<>:"/\\|?*\u0000-\u001f\u007f]*[^\s.<>:"/\\|?*\u0000-\u001f])?$/u)
        expect(Buffer.from(name).toString()).toBe(name)
      }),
      { numRuns: 500 },
    )
  })

  it('is given once, also where a disk takes two spellings for one', () => {
    const names = new Names()
    expect(
      ['Straße', 'STRASSE', 'strasse', 'Caf\u00e9', 'Cafe\u0301'].map((name) => names.free('a', name, '.txt')),
    ).toEqual(['a/Straße.txt', 'a/STRASSE (2).txt', 'a/strasse (3).txt', 'a/Caf\u00e9.txt', 'a/Cafe\u0301 (2).txt'])
    expect(sameOnDisk('ﬁle')).toBe(sameOnDisk('FILE'))
  })
})

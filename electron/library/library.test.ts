import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { FaultError } from '../../shared/ipc/fault.ts'
import type { Remembered } from '../worker/protocol.ts'
import { Library } from './library.ts'
import { viewOf } from './view.fixture.ts'

const SEEDS = path.resolve(import.meta.dirname, '../../seeds')
const FIRST = 'China-Russia Ties Strengthen as Wang Yi Meets Putin in Moscow'
const SECOND = 'Wang Yi Meets Putin in Kremlin as China-Russia Ties Deepen'

async function libraryWith(remembered: Remembered = { restored: {}, apart: [] }) {
  const library = new Library()
  library.remember(remembered)
  await library.add([SEEDS], new AbortController().signal, () => undefined)
  return library
}

const headlines = (library: Library) => viewOf(library).articles.map(({ headline }) => headline.value)

function fileWithTwo(library: Library): string {
  const file = viewOf(library).articles.find(({ several }) => several !== null)?.several?.file
  if (file === undefined) throw new Error('no file holds several reports')
  return file
}

describe('a library with a file that holds two reports', () => {
  it('offers to show them apart, and does not by itself', async () => {
    const library = await libraryWith()
    const offered = viewOf(library).articles.flatMap(({ several }) => (several === null ? [] : [several]))
    expect([headlines(library).length, offered]).toMatchObject([
      4,
      [{ part: null, reports: [{ headline: FIRST, reasons: [] }, { headline: SECOND }] }],
    ])
  })

  it('shows them where the file stood, each an article by its own text, in their story', async () => {
    const library = await libraryWith()
    const before = viewOf(library)
    const file = fileWithTwo(library)
    const ids = library.setApart(file, true)
    const articles = ids.map((id) => library.article(id))
    const after = viewOf(library)
    expect({
      order: headlines(library).slice(2),
      parts: articles.map(({ several, file }) => [several?.part, several?.file, file]),
      outside: articles.flatMap(({ body, text }) => body.filter(({ end }) => end > text.length)),
      stories: after.stories.map((story) => story.articles.length),
      story: after.stories[1]?.articles.slice(1),
    }).toEqual({
      order: [FIRST, SECOND, 'Russia, China set eyes on new ‘world order’ free of hegemony'],
      parts: [
        [1, file, '002_16fbe56af909fff0.txt'],
        [2, file, '002_16fbe56af909fff0.txt'],
      ],
      outside: [],
      stories: [2, 3],
      story: ids,
    })

    expect([library.setApart(file, false), viewOf(library)]).toEqual([[file], before])
  })

  it('reads it apart where the person had said so, and keeps what was put back in each', async () => {
    const file = fileWithTwo(await libraryWith())
    const library = await libraryWith({ restored: {}, apart: [file] })
    const [first = '', second = ''] = viewOf(library).articles.flatMap(({ id, several }) => (several ? [id] : []))
    const piece = library.article(second).furniture[0] ?? { start: 0, end: 0 }
    library.restore(second, { start: piece.start, end: piece.end }, true)
    library.setApart(file, false)
    library.setApart(file, true)
    const restored = [first, second].map((id) => library.article(id).furniture.map((each) => each.restored))
    expect(restored).toEqual([[], [true]])
  })

  it('refuses files that are not there, and such as hold one report', async () => {
    const library = await libraryWith()
    const [one = ''] = viewOf(library).articles.flatMap(({ id, several }) => (several === null ? [id] : []))
    const codeFor = (file: string): unknown => {
      try {
        return library.setApart(file, true)
      } catch (thrown) {
        return thrown instanceof FaultError ? thrown.fault.code : thrown
      }
    }
    expect([codeFor('0'.repeat(32)), codeFor(one), headlines(library).length]).toEqual([
      'unknown-article',
      'bad-request',
      4,
    ])
  })
})

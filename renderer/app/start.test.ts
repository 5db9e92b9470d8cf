// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { USUAL_TYPE } from '../../shared/appearance.ts'
import type { ImportReport, Settings } from '../../shared/ipc.ts'
import { useImporting } from '../state/importing.ts'
import { cardOf, storyOf, verbsOf } from '../state/library.fixture.ts'
import type { TestLibrary } from '../state/library.fixture.ts'
import { currentRoute, go, pairRoute, useRoute } from '../state/route.ts'
import { start } from './start.ts'

const LIBRARY: TestLibrary = {
  articles: ['a1', 'a2', 'a3'].map((id) => cardOf(id, id)),
  stories: [storyOf('s', 'Alone', ['a1']), storyOf('t', 'Two', ['a2', 'a3'])],
}

const shown = () => currentRoute(useRoute.getState())

const bridge = (settings: Partial<Settings>) => ({
  on: () => () => undefined,
  ...verbsOf(() => LIBRARY),
  readOpening: () => Promise.resolve({ ok: true, value: null }),
  readNotice: () => Promise.resolve({ ok: true, value: null }),
  readView: () => Promise.resolve({ ok: true, value: null }),
  keepView: () => Promise.resolve({ ok: true, value: null }),
  readSettings: () =>
    Promise.resolve({
      ok: true,
      value: { theme: 'system', hintsSeen: false, singleKeys: true, type: USUAL_TYPE, ...settings },
    }),
})

describe('the start', () => {
  beforeEach(() => {
    useRoute.setState(useRoute.getInitialState())
  })
  afterEach(() => {
    vi.unstubAllGlobals()
  })

  it('opens the sample story side by side until the hints were put away', async () => {
    vi.stubGlobal('crossread', bridge({}))
    await start(() => undefined)
    expect(shown()).toEqual(pairRoute('a2', 'a3'))
  })

  it('opens the library after that', async () => {
    vi.stubGlobal('crossread', bridge({ hintsSeen: true }))
    await start(() => undefined)
    expect(shown()).toEqual({ view: 'library' })
  })

  it('lands on what was asked for from outside: an article, two of one story, the library for more, nowhere for none', async () => {
    const heard = new Map<string, (report: ImportReport) => void>()
    const on = (name: string, listener: (report: ImportReport) => void) => heard.set(name, listener)
    vi.stubGlobal('crossread', { ...bridge({ hintsSeen: true }), on })
    await start(() => undefined)
    const fault = { code: 'empty', message: 'It is empty.', recovery: 'Leave it out.' } as const
    const report = { added: [], updated: [], duplicates: [], copies: [], problems: [], left: 0, partly: null }
    const problem = { file: 'b.txt', fault, retry: 'b' }
    const there = { file: 'c.txt', of: 'a1', known: 1, texts: 1 }
    const places = []
    for (const each of [
      { ...report, problems: [problem] },
      { ...report, added: ['a3', 'a2'] },
      { ...report, added: ['a1'], problems: [problem] },
      { ...report, added: ['a1', 'a2'] },
      { ...report, duplicates: [there] },
      { ...report, added: ['a1'] },
    ]) {
      heard.get('imported')?.(each)
      await new Promise((resolve) => setTimeout(resolve))
      places.push(shown())
    }
    const told = () => useImporting.getState().outcome !== null
    const onArrival = told()
    go({ view: 'library' })
    expect([places, onArrival, told()]).toEqual([
      [
        { view: 'library' },
        pairRoute('a3', 'a2'),
        { view: 'article', id: 'a1' },
        { view: 'library' },
        { view: 'article', id: 'a1' },
        { view: 'article', id: 'a1' },
      ],
      true,
      false,
    ])
  })

  it('leaves someone alone who is already elsewhere', async () => {
    vi.stubGlobal('crossread', bridge({}))
    const starting = start(() => undefined)
    go({ view: 'article', id: 'a1' })
    await starting
    expect(shown()).toEqual({ view: 'article', id: 'a1' })
  })
})

// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ImportReport, Settings } from '../../shared/ipc.ts'
import { useImporting } from '../state/importing.ts'
import { cardOf, storyOf, verbsOf } from '../state/library.fixture.ts'
import type { TestLibrary } from '../state/library.fixture.ts'
import { currentRoute, go, useRoute } from '../state/route.ts'
import { start } from './start.ts'

const LIBRARY: TestLibrary = {
  articles: ['a1', 'a2', 'a3'].map((id) => cardOf(id, id)),
  stories: [storyOf('s', 'Alone', ['a1']), storyOf('t', 'Two', ['a2', 'a3'])],
}

const shown = () => currentRoute(useRoute.getState())

const bridge = (settings: Partial<Settings>) => ({
  on: () => () => undefined,
  ...verbsOf(() => LIBRARY),
  readNotice: () => Promise.resolve({ ok: true, value: null }),
  readSettings: () =>
    Promise.resolve({ ok: true, value: { theme: 'system', hintsSeen: false, singleKeys: true, ...settings } }),
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
    await start()
    expect(shown()).toEqual({ view: 'pair', a: 'a2', b: 'a3' })
  })

  it('opens the library after that', async () => {
    vi.stubGlobal('crossread', bridge({ hintsSeen: true }))
    await start()
    expect(shown()).toEqual({ view: 'library' })
  })

  it('lands on an article that came from outside alone, and nowhere for more than one or a failure', async () => {
    const heard = new Map<string, (report: ImportReport) => void>()
    const on = (name: string, listener: (report: ImportReport) => void) => heard.set(name, listener)
    vi.stubGlobal('crossread', { ...bridge({ hintsSeen: true }), on })
    await start()
    const fault = { code: 'empty', message: 'It is empty.', recovery: 'Leave it out.' } as const
    const places = [
      { added: ['a1', 'a2'], duplicates: [], copies: [], problems: [], left: 0 },
      { added: ['a1'], duplicates: [], copies: [], problems: [{ file: 'b.txt', fault }], left: 0 },
      { added: ['a1'], duplicates: [], copies: [], problems: [], left: 0 },
    ].map((report) => {
      heard.get('imported')?.(report)
      return shown()
    })
    const told = () => useImporting.getState().outcome !== null
    const onArrival = told()
    go({ view: 'library' })
    expect([places, onArrival, told()]).toEqual([
      [{ view: 'library' }, { view: 'library' }, { view: 'article', id: 'a1' }],
      true,
      false,
    ])
  })

  it('leaves someone alone who is already elsewhere', async () => {
    vi.stubGlobal('crossread', bridge({}))
    const starting = start()
    go({ view: 'article', id: 'a1' })
    await starting
    expect(shown()).toEqual({ view: 'article', id: 'a1' })
  })
})

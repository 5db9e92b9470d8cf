// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { LibraryView, Settings } from '../../shared/ipc.ts'
import { currentRoute, go, useRoute } from '../state/route.ts'
import { start } from './start.ts'

const LIBRARY: LibraryView = {
  articles: [],
  stories: [
    { id: 's', title: 'Alone', articles: ['a1'], reasons: [], sure: true },
    { id: 't', title: 'Two', articles: ['a2', 'a3'], reasons: [], sure: true },
  ],
}

const shown = () => currentRoute(useRoute.getState())

const bridge = (settings: Partial<Settings>) => ({
  on: () => () => undefined,
  listLibrary: () => Promise.resolve({ ok: true, value: LIBRARY }),
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

  it('leaves someone alone who is already elsewhere', async () => {
    vi.stubGlobal('crossread', bridge({}))
    const starting = start()
    go({ view: 'article', id: 'a1' })
    await starting
    expect(shown()).toEqual({ view: 'article', id: 'a1' })
  })
})

// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { SeveralReports } from '../../shared/ipc.ts'
import { cardOf, verbsOf } from './library.fixture.ts'
import type { TestLibrary } from './library.fixture.ts'
import { useNotice } from './notice.ts'
import { currentRoute, go, pairRoute, useRoute } from './route.ts'
import { showReports } from './several.ts'

const reports = [
  { headline: 'One', reasons: [] },
  { headline: 'Another', reasons: ['It has a byline of its own'] },
]
const part = (number: number | null): SeveralReports => ({ file: 'whole', part: number, reports })
const card = (id: string, several: SeveralReports | null) => cardOf(id, id, { several })
const ONE: TestLibrary = { articles: [card('whole', part(null)), card('other', null)], stories: [] }
const TWO: TestLibrary = { articles: [card('p1', part(1)), card('p2', part(2)), card('other', null)], stories: [] }

const setReportsApart = vi.fn()
let library = ONE

describe('showing the reports of a file apart', () => {
  beforeEach(() => {
    vi.stubGlobal('window', { crossread: { setReportsApart, ...verbsOf(() => library) } })
    useRoute.setState(useRoute.getInitialState())
    library = ONE
  })
  afterEach(() => {
    vi.resetAllMocks()
    vi.unstubAllGlobals()
  })

  it('goes on at the first of them, and back at the whole', async () => {
    setReportsApart.mockResolvedValueOnce({ ok: true, value: ['p1', 'p2'] })
    go({ view: 'article', id: 'whole' })
    const first = await showReports(part(null), true)
    const apart = currentRoute(useRoute.getState())
    library = TWO

    go(pairRoute('p1', 'p2'))
    setReportsApart.mockResolvedValueOnce({ ok: true, value: ['whole'] })
    await showReports(part(2), false)
    expect([first, apart, useRoute.getState().entries.slice(1), setReportsApart.mock.calls]).toEqual([
      'p1',
      { view: 'article', id: 'p1' },
      [
        { view: 'article', id: 'whole' },
        { view: 'article', id: 'whole' },
      ],
      [[{ file: 'whole', apart: true }], [{ file: 'whole', apart: false }]],
    ])
  })

  it('changes no place where it could not be kept, and tells', async () => {
    const fault = { code: 'not-saved', message: 'This could not be kept.', recovery: 'Try again.' } as const
    setReportsApart.mockResolvedValue({ ok: false, fault })
    go({ view: 'article', id: 'whole' })
    expect([
      await showReports(part(null), true),
      currentRoute(useRoute.getState()),
      useNotice.getState().fault,
    ]).toEqual([null, { view: 'article', id: 'whole' }, fault])
  })
})

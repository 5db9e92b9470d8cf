// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { LibraryQuery } from '../../shared/ipc/list.ts'
import { cardOf } from './library.fixture.ts'
import { isOutdated, libraryChanged, readLibrary, showOpening, useLibrary } from './library.ts'
import { clearFilters, isNarrowed, setQuery, useQuery } from './query.ts'

const answers: { query: LibraryQuery; give: (version: number) => void }[] = []
const list = { articles: 0, matching: 0, outlets: [], tags: [], stories: '' }
const shown = () => useLibrary.getState().listed
const outdated = () => isOutdated(useLibrary.getState(), useQuery.getState())

describe('the list of the library', () => {
  beforeEach(() => {
    answers.length = 0
    useLibrary.setState(useLibrary.getInitialState(), true)
    useQuery.setState(useQuery.getInitialState(), true)
    vi.stubGlobal('window', {
      crossread: {
        listLibrary: (query: LibraryQuery) =>
          new Promise((resolve) => {
            answers.push({
              query,
              give: (version) => {
                resolve({ ok: true, value: { ...list, version } })
              },
            })
          }),
      },
    })
  })
  afterEach(() => {
    vi.unstubAllGlobals()
  })

  it('is shown as it was when it was closed until it is read, and never after it', async () => {
    const opening = { list: { ...list, version: 7, stories: 's a1' }, stories: [], cards: [cardOf('a1', 'As it was')] }
    Object.assign(window.crossread, { readOpening: () => Promise.resolve({ ok: true, value: opening }) })
    const before = await showOpening()
    expect([before, shown()?.stories, outdated()]).toEqual([true, [{ id: 's', articles: ['a1'] }], false])
    libraryChanged({ version: 8, articles: 0, passages: 0, history: { undo: null, redo: null } })
    const isKnownToBeOld = outdated()
    const reading = readLibrary()
    answers[0]?.give(8)
    await reading
    expect([isKnownToBeOld, shown()?.version, await showOpening(), shown()?.version]).toEqual([true, 8, false, 8])
  })

  it('is read once for all who ask meanwhile, and once more where one asked after it was on its way', async () => {
    const reading = readLibrary()
    for (let asked = 0; asked < 5; asked++) void readLibrary()
    answers[0]?.give(1)
    await vi.waitFor(() => {
      expect(answers).toHaveLength(2)
    })
    answers[1]?.give(2)
    await reading
    expect([answers.length, shown()?.version]).toEqual([2, 2])
  })

  it('never shows the answer to a question that is no longer asked', async () => {
    const reading = readLibrary()
    setQuery({ order: 'newest' })
    void readLibrary()
    answers[0]?.give(1)
    await vi.waitFor(() => {
      expect(answers).toHaveLength(2)
    })
    const between = shown()
    answers[1]?.give(1)
    await reading
    expect([between, shown()?.query.order, answers.map(({ query }) => query.order)]).toEqual([
      null,
      'newest',
      ['added', 'newest'],
    ])
  })

  it('is outdated by another question and by a newer library, and not by an older word of it', async () => {
    const states = [outdated()]
    const reading = readLibrary()
    answers[0]?.give(7)
    await reading
    states.push(outdated())
    libraryChanged({ version: 7, articles: 0, history: { undo: null, redo: null }, passages: 0 })
    states.push(outdated())
    libraryChanged({ version: 8, articles: 0, history: { undo: null, redo: null }, passages: 0 })
    states.push(outdated())
    useLibrary.setState({ version: 7 })
    setQuery({ grouped: false })
    states.push(outdated())
    expect(states).toEqual([true, false, false, true, true])
  })
})

it('filters are cleared without the order', () => {
  useQuery.setState(useQuery.getInitialState(), true)
  const before = isNarrowed(useQuery.getState())
  setQuery({ order: 'oldest', grouped: false, outlets: ['Reuters'], since: '2022-03-01' })
  const narrowed = isNarrowed(useQuery.getState())
  clearFilters()
  const { order, grouped } = useQuery.getState()
  expect([before, narrowed, isNarrowed(useQuery.getState()), order, grouped]).toEqual([
    false,
    true,
    false,
    'oldest',
    false,
  ])
})

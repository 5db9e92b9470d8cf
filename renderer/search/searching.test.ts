// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { SearchReply, SearchRequest } from '../../shared/ipc/searching.ts'
import { keepTo, leaveSearch, search, showMore, showMoreOf, useSearch } from './searching.ts'

type Reply = Awaited<ReturnType<typeof window.crossread.search>>

/** Questions that wait for their answers, in the order in which they were asked. */
let asked: { readonly request: SearchRequest; readonly answer: (reply: Reply) => void }[] = []
const stopSearch = vi.fn(() => Promise.resolve({ ok: true, value: null }))

const hit = (article: string): SearchReply['groups'][number]['hits'][number] => ({
  ...{ article, headline: article, headlineMarks: [], outlet: null, published: null, read: false, quality: 'words' },
  ...{ snippet: { text: '', marks: [], before: false, after: false }, count: 1, first: null },
})
const group = (story: string, articles: readonly string[], more = 0) => ({
  ...{ story, title: story, reports: articles.length + more, hits: articles.map(hit), more },
})
const page = (groups: SearchReply['groups'], next: number | null = null): Reply => ({
  ok: true,
  value: {
    understood: { terms: [], filters: [], problems: [] },
    groups,
    total: { articles: groups.length, stories: groups.length, atLeast: false },
    unread: 0,
    next,
    didYouMean: null,
  },
})
const shown = () =>
  useSearch.getState().found?.groups.map(({ story, hits }) => [story, hits.map(({ article }) => article)])
const question = (query: string) => ({ query, order: 'relevance' as const })

/** Asks, and answers at once. */
async function answered(asking: Promise<void>, reply: Reply): Promise<void> {
  asked.at(-1)?.answer(reply)
  await asking
}

describe('what was searched for', () => {
  beforeEach(() => {
    asked = []
    useSearch.setState(useSearch.getInitialState())
    stopSearch.mockClear()
    vi.stubGlobal('crossread', {
      search: (request: SearchRequest) =>
        new Promise<Reply>((answer) => {
          asked.push({ request, answer })
        }),
      stopSearch,
    })
  })
  afterEach(() => {
    vi.unstubAllGlobals()
  })

  it('is the last question, in whichever order answers come', async () => {
    const first = search(question('a'), 1)
    const second = search(question('ab'), 1)
    asked[1]?.answer(page([group('s', ['x'])]))
    await second
    asked[0]?.answer(page([group('t', ['y'])]))
    await first
    expect([shown(), useSearch.getState().asking]).toEqual([[['s', ['x']]], false])
  })

  it('stands until the next answer is there, and a fault of an old question is none', async () => {
    await answered(search(question('a'), 1), page([group('s', ['x'])]))
    const stale = search(question('ab'), 1)
    const last = search(question('abc'), 1)
    asked[1]?.answer({ ok: false, fault: { code: 'stopped', message: 'Stopped.', recovery: 'Again.' } })
    await stale
    expect([shown(), useSearch.getState().fault, useSearch.getState().asking]).toEqual([[['s', ['x']]], null, true])
    asked[2]?.answer({ ok: false, fault: { code: 'internal', message: 'Failed.', recovery: 'Again.' } })
    await last
    expect(useSearch.getState().fault?.message).toBe('Failed.')
  })

  it('is what stands in the box, also where its answer is there before the one that is waited for', async () => {
    await answered(search(question('ab'), 1), page([group('s', ['x'])]))
    keepTo(question('abc'), 1)
    keepTo(question('ab'), 1)
    asked[1]?.answer(page([group('t', ['y'])]))
    await vi.waitFor(() => {
      expect(stopSearch).toHaveBeenCalledOnce()
    })
    expect([shown(), useSearch.getState().asking, asked.length]).toEqual([[['s', ['x']]], false, 2])

    keepTo({ ...question('ab'), order: 'newest' }, 1)
    asked[2]?.answer({ ok: false, fault: { code: 'internal', message: 'Failed.', recovery: 'Again.' } })
    await vi.waitFor(() => {
      expect(useSearch.getState().fault).not.toBeNull()
    })
    keepTo(question('ab'), 1)
    expect([useSearch.getState().fault, shown()]).toEqual([null, [['s', ['x']]]])
    // In another library the same question is another.
    keepTo(question('ab'), 2)
    keepTo(question(' '), 2)
    expect([asked.length, useSearch.getState().asking]).toEqual([4, false])
  })

  it('takes more stories in below, none twice', async () => {
    await answered(search(question('a'), 1), page([group('s', ['x']), group('t', ['y'])], 15))
    await answered(showMore(), page([group('t', ['y']), group('u', ['z'])]))
    expect([asked[1]?.request.from, shown()?.map(([story]) => story)]).toEqual([15, ['s', 't', 'u']])
    await showMore()
    expect(asked).toHaveLength(2)
  })

  it('keeps a story unfolded when the library is read again, with what its articles are then', async () => {
    const folded = page([group('s', ['x'], 2), group('t', ['u'], 1)])
    await answered(search(question('a'), 1), folded)
    const [story] = useSearch.getState().found?.groups ?? []
    if (story === undefined) throw new Error('nothing was found')
    await answered(showMoreOf(story), page([group('s', ['y', 'z'])]))
    const unfolded = [
      ['s', ['x', 'y', 'z']],
      ['t', ['u']],
    ]
    expect([asked[1]?.request.within, asked[1]?.request.from, shown()]).toEqual(['s', 1, unfolded])

    const again = search(question('a'), 2)
    asked[2]?.answer(page([group('s', ['z'], 2), group('t', ['u'], 1)]))
    await vi.waitFor(() => {
      expect(asked).toHaveLength(4)
    })
    // Nothing shortens meanwhile.
    expect([shown(), asked[3]?.request]).toEqual([
      unfolded,
      expect.objectContaining({ within: 's', from: 1, limit: 2 }),
    ])
    asked[3]?.answer(page([group('s', ['y', 'x'])]))
    await again
    expect(shown()?.[0]).toEqual(['s', ['z', 'y', 'x']])

    // Two of its articles answer no longer.
    await answered(search(question('a'), 3), page([group('s', ['x'])]))
    expect([shown(), asked.length]).toEqual([[['s', ['x']]], 5])
  })

  it('asks for no more of an old question while another is answered', async () => {
    await answered(search(question('a'), 1), page([group('s', ['x', 'y'])]))
    const stale = search(question('a'), 2)
    const last = search(question('ab'), 2)
    asked[1]?.answer(page([group('s', ['x'], 1)]))
    await stale
    asked[2]?.answer(page([group('t', ['z'])]))
    await last
    expect([asked.length, shown(), useSearch.getState().fault]).toEqual([3, [['t', ['z']]], null])
  })

  it('is waited for no longer once it is left', async () => {
    const asking = search(question('a'), 1)
    leaveSearch()
    asked[0]?.answer(page([group('s', ['x'])]))
    await asking
    leaveSearch()
    expect([shown(), stopSearch.mock.calls.length]).toEqual([undefined, 1])
  })
})

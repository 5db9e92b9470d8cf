import { afterEach, describe, expect, it, vi } from 'vitest'
import { Shelf } from './shelf.ts'

/** A shelf whose answers the test gives by hand. */
function desk(atOnce = 100) {
  const asked: { ids: readonly string[]; answer: (items: Record<string, { n: number }>) => Promise<void> }[] = []
  const shelf = new Shelf<{ n: number }>(
    (ids) =>
      new Promise((resolve) => {
        asked.push({
          ids,
          answer: async (items) => {
            resolve(new Map(Object.entries(items)))
            await vi.waitFor(() => shelf.use.getState())
            for (let turn = 0; turn < 5; turn++) await Promise.resolve()
          },
        })
      }),
    atOnce,
  )
  return { shelf, asked, items: () => Object.fromEntries(shelf.use.getState().items) }
}

const turns = async () => {
  for (let turn = 0; turn < 5; turn++) await Promise.resolve()
}

describe('a shelf', () => {
  afterEach(() => {
    vi.restoreAllMocks()
  })

  it('asks once for all that is wanted together, and next for what is still wanted when the answer comes', async () => {
    const { shelf, asked } = desk()
    shelf.want(['a'])
    shelf.want(['b'])
    await turns()
    const leave = shelf.want(['passed over'])
    shelf.want(['c'])
    leave()
    await asked[0]?.answer({ a: { n: 1 }, b: { n: 2 } })
    expect(asked.map(({ ids }) => ids)).toEqual([['a', 'b'], ['c']])
  })

  it('asks first for what came into sight last, where it is more than one question holds', async () => {
    const { shelf, asked } = desk(2)
    shelf.want(['a', 'b', 'c'])
    await turns()
    await asked[0]?.answer({ b: { n: 2 }, c: { n: 3 } })
    expect(asked.map(({ ids }) => ids)).toEqual([['b', 'c'], ['a']])
  })

  it('keeps what is shown after a change until it has been read again, as the same object where it is the same', async () => {
    const { shelf, asked, items } = desk()
    shelf.want(['a', 'b', 'c'])
    await turns()
    await asked[0]?.answer({ a: { n: 1 }, b: { n: 2 }, c: { n: 3 } })
    const before = items()
    shelf.outdate()
    await turns()
    const meanwhile = items()
    await asked[1]?.answer({ a: { n: 1 }, b: { n: 5 } })
    expect([meanwhile, items(), items()['a'] === before['a']]).toEqual([before, { a: { n: 1 }, b: { n: 5 } }, true])
  })

  it('asks again for what changed while it was read', async () => {
    const { shelf, asked } = desk()
    shelf.want(['a'])
    await turns()
    shelf.outdate()
    await asked[0]?.answer({ a: { n: 1 } })
    await asked[1]?.answer({ a: { n: 2 } })
    expect(asked.map(({ ids }) => ids)).toEqual([['a'], ['a']])
  })

  it('does not ask for ever for what is not there or cannot be read', async () => {
    const { shelf, asked } = desk()
    shelf.want(['gone'])
    await turns()
    await asked[0]?.answer({})
    const read = vi.fn(() => Promise.reject(new Error('lost')))
    const broken = new Shelf(read, 10)
    broken.want(['a'])
    await turns()
    expect([asked.length, read.mock.calls.length]).toEqual([1, 1])
  })

  it('forgets what nobody looks at once it is too much', async () => {
    const shelf = new Shelf((ids) => Promise.resolve(new Map(ids.map((id) => [id, id]))), 1000)
    const pages = Array.from({ length: 4 }, (_, page) => Array.from({ length: 900 }, (_, i) => `${page} ${i}`))
    for (const page of pages) {
      const leave = shelf.want(page)
      await turns()
      leave()
    }
    const { items } = shelf.use.getState()
    expect([items.size <= 2900, items.has('3 0'), items.has('0 0')]).toEqual([true, true, false])
  })
})

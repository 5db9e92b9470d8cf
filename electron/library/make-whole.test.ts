import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, it, vi } from 'vitest'
import type { SearchReply } from '../../shared/ipc/searching.ts'
import { extractHere } from './extract-here.ts'
import { add, Place } from './library.fixture.ts'
import { Library } from './library.ts'
import { Database } from './store/database.ts'
import { unseal } from './store/sums.ts'
import { Store } from './store/store.ts'

const place = new Place()
const ARTICLES = 40
const never = new AbortController().signal
const search = (library: Library, query: string) =>
  library.searching.search({ query, order: 'relevance', from: 0, limit: 50, within: null }, never)

/** A library of articles that tell of nothing together, as the third version of its tables finds it. */
async function notReadYet(): Promise<string> {
  const folder = path.join(place.folder, 'reports')
  await mkdir(folder)
  for (let at = 0; at < ARTICLES; at++) {
    const word = String.fromCharCode(97 + (at % 26), 97 + Math.floor(at / 26)).repeat(3)
    const words = ['ba', 'den', 'fi', 'gor', 'ka', 'lum', 'me'].map((syllable) => `${word}${syllable}`).join(' ')
    const lines = [`About ${word}`, `The ${words} had a ferry.`, 'Source: Post']
    await writeFile(path.join(folder, `${String(at)}.txt`), lines.join('\n\n'))
  }
  const library = await place.open()
  await add(library, folder)
  await place.close(library)
  const file = path.join(place.folder, 'library', 'library.sqlite')
  await unseal(file)
  const database = new Database(file)
  database.script(`UPDATE derived SET engine = ''; DELETE FROM search; DELETE FROM searched`)
  database.close()
  return path.join(place.folder, 'library')
}

it('what is read anew is told while the rest is read, a slice in one transaction, and a search says how much is missing', async () => {
  const folder = await notReadYet()
  const transactions = vi.spyOn(Store.prototype, 'transaction')
  // Each look at the clock is a quarter of a slice after the last, so that a slice has a few articles.
  let now = 0
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 5))
  const replies: Promise<readonly SearchReply[]>[] = []
  let library: Library | null = null
  const look = (): void => {
    if (library === null) return
    // As the window does whenever it is told.
    replies.push(Promise.all([search(library, 'ferry'), search(library, 'outlet:post')]))
  }
  library = await Library.open(folder, extractHere, look)
  try {
    library.warmUp()
    await vi.waitFor(
      async () => {
        expect((await replies.at(-1))?.[0]?.total.articles).toBe(ARTICLES)
      },
      { timeout: 20_000 },
    )
    const told = await Promise.all(replies)
    const [first] = told
    expect(first?.map(({ unread }) => unread > 0 && unread < ARTICLES)).toEqual([true, true])
    expect(told.at(-1)?.map(({ unread }) => unread)).toEqual([0, 0])
    expect(transactions.mock.calls.length).toBeLessThan(ARTICLES)
  } finally {
    clock.mockRestore()
    transactions.mockRestore()
    await library.close()
  }
})

it('what only a filter finds is there before its text is read', async () => {
  await notReadYet()
  const library = await place.open()
  const { groups, total } = await search(library, 'outlet:post')
  expect([total.articles, groups.length]).toEqual([ARTICLES, ARTICLES])
  expect(groups.flatMap(({ hits }) => hits.map(({ snippet }) => snippet.text))).toEqual(groups.map(() => ''))
})

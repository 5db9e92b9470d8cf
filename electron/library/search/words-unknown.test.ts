import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { expect, it, vi } from 'vitest'
import { Catalog } from '../catalog.ts'
import { ENGINE } from '../engine.ts'
import type { Knowledge } from '../knowledge.ts'
import { Place } from '../library.fixture.ts'
import { Shelf } from '../shelf.ts'
import { openLibrary } from '../store/open-library.ts'
import { Store } from '../store/store.ts'
import { idOf } from '../text-id.ts'
import { Searching } from './searching.ts'

const place = new Place()
/** More than a search waits for to have their words read. */
const MANY = 2010

/** The search of a large library as it was just opened, before its words are known: without stories, which it would tell for long. */
async function justOpened(textOf: (number: number) => string): Promise<Searching> {
  const folder = path.join(place.folder, 'library')
  mkdirSync(folder)
  const { database } = await openLibrary(folder)
  const store = new Store(database)
  const shelf = new Shelf(store, ENGINE)
  store.transaction(() => {
    for (let number = 1; number <= MANY; number++) {
      const text = textOf(number)
      const hash = String(number).padStart(64, '0')
      const original = store.originals.add({ hash, size: text.length, packed: new Uint8Array() })
      const where = { place: null, path: `/${number}.txt`, stated: {}, added: number, whole: null, part: null }
      const stored = store.articles.byId(store.articles.add({ key: idOf(hash), original, text, ...where }))
      if (stored !== undefined) shelf.readAnew(stored)
    }
  })
  const catalog = new Catalog(store, () => [])
  return new Searching({ store, shelf, catalog, knowledge: { stories: [] } as unknown as Knowledge })
}

const search = async (searching: Searching, query: string) => {
  const request = { query, order: 'relevance', from: 0, limit: 20, within: null } as const
  return (await searching.search(request, new AbortController().signal)).total.articles
}

it('a range of numbers waits for the words of the library', async () => {
  const searching = await justOpened((number) => `Report ${number}\n\nIt cost ${number} pounds, he said on that day.`)
  expect(await search(searching, 'pounds number:10..20')).toBe(11)
})

it('what was found before the words were known is looked for again', async () => {
  const word = (number: number): string => (number === 1 ? 'sanctoins' : 'sanctions')
  const searching = await justOpened((number) => `Report ${number}\n\nThere were new ${word(number)} on that day.`)
  expect(await search(searching, 'sanctoins ')).toBe(1)
  await vi.waitFor(async () => {
    expect(await search(searching, 'sanctoins ')).toBeGreaterThan(1)
  })
})

import { mkdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { Catalog } from '../../electron/library/catalog.ts'
import { ENGINE } from '../../electron/library/engine.ts'
import type { Knowledge } from '../../electron/library/knowledge.ts'
import { Searching } from '../../electron/library/search/searching.ts'
import { Shelf } from '../../electron/library/shelf.ts'
import { openLibrary } from '../../electron/library/store/open-library.ts'
import { Store } from '../../electron/library/store/store.ts'
import { idOf } from '../../electron/library/text-id.ts'
import type { SoughtArticle } from './articles.ts'
import type { Searched } from './searched.ts'

/** Articles that are written in one transaction. */
const AT_ONCE = 500

/** The library's own search over articles that are written into a folder, or are there. */
export async function ours(folder: string, articles: readonly SoughtArticle[]): Promise<Searched> {
  mkdirSync(folder, { recursive: true })
  const before = performance.now()
  const { database } = await openLibrary(folder)
  const store = new Store(database)
  const shelf = new Shelf(store, ENGINE)
  if (store.articles.shown().length === 0) {
    for (let at = 0; at < articles.length; at += AT_ONCE) {
      store.transaction(() => {
        for (const article of articles.slice(at, at + AT_ONCE)) take(article, store, shelf)
      })
    }
  }
  const built = performance.now() - before
  const file = path.join(folder, 'library.sqlite')
  // Stories are told by more than words and are no part of this: each article stands alone.
  const knowledge = { stories: [] } as unknown as Knowledge
  const catalog = new Catalog(store, () => [])
  const searching = new Searching({ store, shelf, knowledge, catalog })
  const idOfKey = new Map([...catalog.searchable().lines.values()].map(({ article, id }) => [id, article]))
  const ask = async (query: string) => {
    const { signal } = new AbortController()
    return searching.search({ query, order: 'relevance', from: 0, limit: 20, within: null }, signal)
  }
  return {
    built,
    megabytesOnDisk: () => statSync(file).size / 1e6,
    indexMegabytes: () => store.searched.bytes() / 1e6,
    search: async (query) => {
      const { groups } = await ask(query)
      return groups.flatMap(({ hits }) => hits.flatMap(({ article }) => idOfKey.get(article) ?? []))
    },
  }
}

function take({ id, headline, outlet, published, text }: SoughtArticle, store: Store, shelf: Shelf): void {
  const of = (value: string) => ({ value, from: 'the feed' })
  const original = store.originals.add({
    hash: String(id).padStart(64, '0'),
    size: text.length,
    packed: new Uint8Array(),
  })
  const row = store.articles.add({
    key: idOf(`${id} ${text}`),
    original,
    place: null,
    path: `/articles/${id}.txt`,
    text,
    stated: { headline: of(headline), outlet: of(outlet), published: of(published) },
    added: id,
    whole: null,
    part: null,
  })
  const stored = store.articles.byId(row)
  if (stored !== undefined) shelf.readAnew(stored)
}

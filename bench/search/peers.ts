import FlexSearch from 'flexsearch'
import MiniSearch from 'minisearch'
import type { SoughtArticle } from './articles.ts'
import type { Searched } from './searched.ts'

/** As its page advises for a search as one types: prefixes, and a typing error in five letters. */
export function miniSearch(articles: readonly SoughtArticle[]): Searched {
  const before = performance.now()
  const index = new MiniSearch<SoughtArticle>({
    fields: ['headline', 'outlet', 'text'],
    searchOptions: { prefix: true, fuzzy: 0.2, boost: { headline: 3 }, combineWith: 'AND' },
  })
  index.addAll(articles)
  const built = performance.now() - before
  return {
    built,
    megabytesOnDisk: () => 0,
    indexMegabytes: () => JSON.stringify(index).length / 1e6,
    search: (query) =>
      Promise.resolve(
        index
          .search(query)
          .slice(0, 20)
          .map(({ id }) => id as number),
      ),
  }
}

/** With beginnings of words, and what is near in meaning left to its own suggestions. */
export function flexSearch(articles: readonly SoughtArticle[]): Searched {
  const before = performance.now()
  const index = new FlexSearch.Document({
    document: { id: 'id', index: ['headline', 'outlet', 'text'] },
    tokenize: 'forward',
    context: true,
  })
  for (const { id, headline, outlet, text } of articles) index.add({ id, headline, outlet, text })
  const built = performance.now() - before
  return {
    built,
    megabytesOnDisk: () => 0,
    indexMegabytes: () => {
      let letters = 0
      index.export((_key, data) => {
        letters += data.length
      })
      return letters / 1e6
    },
    search: (query) => {
      const found = index.search(query, { limit: 20, suggest: true })
      return Promise.resolve([...new Set(found.flatMap(({ result }) => result as number[]))].slice(0, 20))
    },
  }
}

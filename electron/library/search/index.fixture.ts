import { parseQuery } from '../../../shared/search/query/parse.ts'
import type { Query } from '../../../shared/search/query/query.ts'
import { asIndexed } from '../../../shared/search/search-words.ts'
import { Vocabulary } from '../../../shared/search/vocabulary.ts'
import type { SearchReply, SearchRequest } from '../../../shared/ipc/searching.ts'
import type { Searchable } from '../catalog.ts'
import { openLibrary } from '../store/open-library.ts'
import { Store } from '../store/store.ts'
import type { Line } from '../store/lines.ts'
import { idOf } from '../text-id.ts'
import { answerTo } from './answer.ts'
import type { Answer } from './answer.ts'
import { Filters } from './filters.ts'
import { LibraryIndex } from './library-index.ts'
import { pageOf } from './page.ts'
import { TextsLookedAt } from './texts-looked-at.ts'

/** A report that is made for a test. */
export interface MadeReport {
  readonly text: string
  readonly outlet?: string
  readonly published?: string
  /** Whether the list leaves it out, as one that was removed. */
  readonly hidden?: boolean
}

/** An index of thousands of reports, by their rows from 1, without what a library derives of each. */
export class MadeIndex {
  readonly #store: Store
  readonly #close: () => Promise<void>
  readonly #filters = new Filters()
  readonly #texts: TextsLookedAt
  readonly searchable: Searchable
  vocabulary: Vocabulary | null

  private constructor(store: Store, close: () => Promise<void>, searchable: Searchable) {
    this.#store = store
    this.#close = close
    this.#texts = new TextsLookedAt(store.searched)
    this.searchable = searchable
    this.vocabulary = new Vocabulary(store.searched.wordsAfter('', 100_000))
  }

  static async of(folder: string, reports: Iterable<MadeReport>): Promise<MadeIndex> {
    const { database, close } = await openLibrary(folder)
    const store = new Store(database)
    const lines = new Map<number, Line>()
    store.transaction(() => {
      for (const [at, report] of [...reports].entries()) {
        const line = put(store, at, report)
        if (report.hidden !== true) lines.set(line.article, line)
      }
    })
    return new MadeIndex(store, close, { lines, storyOf: new Map(), version: 1 })
  }

  /** The same index as the next start finds it in its folder. */
  async again(folder: string): Promise<MadeIndex> {
    await this.#close()
    const { database, close } = await openLibrary(folder)
    return new MadeIndex(new Store(database), close, { ...this.searchable })
  }

  async ask(
    text: string,
    order: SearchRequest['order'] = 'relevance',
    pause = () => Promise.resolve(),
  ): Promise<Answer> {
    const query: Query = parseQuery(text)
    const { searchable, vocabulary } = this
    const index = await LibraryIndex.of({
      ...{ query, searchable, vocabulary, pause },
      searched: this.#store.searched,
      texts: this.#texts,
      filters: this.#filters,
      counts: order !== 'relevance',
    })
    return answerTo(query, order, index, searchable)
  }

  /** A page of what a query finds, by how many stories come before it. */
  async page(text: string, from = 0, limit = 20): Promise<Omit<SearchReply, 'unread'>> {
    const pause = () => Promise.resolve()
    return pageOf(await this.ask(text), { from, limit, within: null }, this.#store.searched, pause)
  }
}

function put(store: Store, at: number, { text, outlet = '', published }: MadeReport): Line {
  const id = idOf(`${at} ${text}`)
  const original = store.originals.add({ hash: String(at).padStart(64, '0'), size: 1, packed: new Uint8Array() })
  const where = { place: null, path: `/${at}.txt`, stated: {}, added: at, whole: null, part: null }
  const article = store.articles.add({ key: id, original, text, ...where })
  const words = { headline: '', outlet: asIndexed(outlet), byline: '', body: asIndexed(text), quoted: '', language: '' }
  store.searched.put(article, {
    ...words,
    saidBy: '',
    places: [
      { start: 0, end: 0 },
      { start: 0, end: text.length },
    ],
  })
  const said = { read: false, tags: [], label: null, pinned: false, ownOutlet: true }
  return { article, id, headline: `Report ${at}`, outlet, published: published ?? null, added: at, ...said }
}

import { FaultError } from '../../../shared/ipc/fault.ts'
import { MOST_FOUND_WORDS } from '../../../shared/ipc/most.ts'
import type { Completions, FoundPassages, SearchReply } from '../../../shared/ipc/searching.ts'
import type { Request, Response } from '../../../shared/ipc.ts'
import { match } from '../../../shared/search/match/match.ts'
import { parseQuery } from '../../../shared/search/query/parse.ts'
import type { Query } from '../../../shared/search/query/query.ts'
import { textOf } from '../../../shared/text/span.ts'
import type { Catalog } from '../catalog.ts'
import { pauses } from '../pauses.ts'
import type { Parts } from '../usual-beside.ts'
import { answerTo } from './answer.ts'
import type { Answer } from './answer.ts'
import { Completing } from './completions.ts'
import { Filters } from './filters.ts'
import { LibraryIndex } from './library-index.ts'
import { LibraryWords } from './library-words.ts'
import { pageOf } from './page.ts'
import { whoElseHas } from './passage.ts'
import { searchedText, TextsLookedAt } from './texts-looked-at.ts'

/** What a search reads. */
export interface SearchParts extends Parts {
  readonly catalog: Catalog
}

/** How long it may hold up everything else at a time, in milliseconds. */
const SLICE = 10

type Order = Request<'search'>['order']

/** What is looked for in the whole library; in slices, as others may ask. */
export class Searching {
  /** Articles that another engine had read, and this one has still to read. */
  unread = 0
  readonly #parts: SearchParts
  readonly #words: LibraryWords
  readonly #texts: TextsLookedAt
  readonly #filters = new Filters()
  readonly #completing: Completing
  /** What was found last, of which other pages may be asked for. */
  #last: { readonly order: Order; readonly answer: Answer } | null = null

  constructor(parts: SearchParts) {
    this.#parts = parts
    this.#words = new LibraryWords(parts.store)
    this.#texts = new TextsLookedAt(parts.store.searched)
    this.#completing = new Completing(() => parts.store.searched.bylines())
  }

  /** A page of what a query finds. Rejects with `stopped` after an abort. */
  async search({ query, order, ...page }: Request<'search'>, signal: AbortSignal): Promise<SearchReply> {
    const pause = pausesUntil(signal)
    // What is read while this is answered may be missing from it.
    const { unread } = this
    // A page of an answer goes on with it, whatever has become known since.
    const isFirst = page.from === 0 && page.within === null
    const answer = await this.#answer(query, order, { pause, isFirst })
    return { ...(await pageOf(answer, page, this.#parts.store.searched, pause)), unread }
  }

  async complete(request: Request<'completeQuery'>): Promise<Completions> {
    return this.#completing.at(request, this.#parts.catalog.searchable(), pauses(SLICE))
  }

  /** The words by which a query finds articles, also older versions, as they stand there. */
  async wordsIn({ query, articles }: Request<'readFoundWords'>): Promise<Response<'readFoundWords'>> {
    const { found, searchable } = await this.#answer(query, 'relevance', { pause: pauses(SLICE), isFirst: false })
    const words = articles.flatMap((article) => {
      const row = this.#parts.store.articles.byKey(article)?.id
      const stored = row === undefined ? undefined : this.#parts.store.searched.get(row)
      if (row === undefined || stored === undefined) return []
      const line = searchable.lines.get(row) ?? { headline: '', outlet: '' }
      const hits = found === null ? [] : (match(searchedText(stored, line), found.wanted)?.hits ?? [])
      return hits.map((hit) => textOf(stored.text, hit))
    })
    return [...new Set(words)].slice(0, MOST_FOUND_WORDS)
  }

  /** Rejects with `unknown-article`, with `bad-request` where there is nothing to look for, and with `stopped` after an abort. */
  async passage(request: Request<'findPassage'>, signal: AbortSignal): Promise<FoundPassages> {
    const searchable = this.#parts.catalog.searchable()
    const words = await this.#words.some(searchable.version, searchable.lines.size)
    return whoElseHas(request, { ...this.#parts, searchable, words, pause: pausesUntil(signal) })
  }

  async #answer(text: string, order: Order, { pause, isFirst }: Asked): Promise<Answer> {
    const searchable = this.#parts.catalog.searchable()
    const { version, lines } = searchable
    const last = this.#last
    const isSame = last?.order === order && last.answer.query.text === text && last.answer.searchable === searchable
    // What was found before the words of the library were known is not all that can be.
    if (isSame && (!isFirst || last.answer.index.vocabulary !== null)) return last.answer
    const query = parseQuery(text)
    const look = async (vocabulary: LibraryIndex['vocabulary']): Promise<Answer> => {
      const { searched } = this.#parts.store
      const counts = order !== 'relevance'
      const [texts, filters] = [this.#texts, this.#filters]
      const parts = { counts, query, searchable, searched, texts, filters, vocabulary, pause }
      return answerTo(query, order, await LibraryIndex.of(parts), searchable)
    }
    // Until an article is read its words are none of the library's, which has more of them each time.
    const articles = Math.max(0, lines.size - this.unread)
    const some = async (): Promise<LibraryIndex['vocabulary']> => this.#words.some(version, articles)
    const known = (await this.#words.at(version, articles)) ?? (asksForNumbers(query) ? await some() : null)
    let answer = await look(known)
    // What was meant can only be told by the words that there are.
    if (known === null && answer.articles === 0 && answer.found !== null) answer = await look(await some())
    this.#last = { order, answer }
    return answer
  }
}

interface Asked {
  readonly pause: () => Promise<void>
  /** Whether it is for the first page. */
  readonly isFirst: boolean
}

/** Which words are a number can only be told by the words that there are. */
function asksForNumbers({ clauses }: Query): boolean {
  return clauses.some(({ either }) => either.some((part) => part.kind === 'filter' && part.filter.field === 'number'))
}

/** As `pauses`; the next one after an abort rejects with `stopped`. */
function pausesUntil(signal: AbortSignal): () => Promise<void> {
  const pause = pauses(SLICE)
  return async () => {
    await pause()
    if (signal.aborted) throw new FaultError('stopped', 'This search was stopped.', 'Search again.')
  }
}

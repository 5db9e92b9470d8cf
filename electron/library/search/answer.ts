import { byDate } from '../../../shared/article/by-date.ts'
import { find } from '../../../shared/search/find.ts'
import type { Found } from '../../../shared/search/find.ts'
import type { Match } from '../../../shared/search/match/match.ts'
import type { Query } from '../../../shared/search/query/query.ts'
import type { SearchRequest } from '../../../shared/ipc/searching.ts'
import type { Searchable } from '../catalog.ts'
import { storyAlone } from '../listing.ts'
import type { Line } from '../store/lines.ts'
import type { LibraryIndex } from './library-index.ts'

/** A story with those of its articles that answer, by their rows, in order. */
export interface AnsweringStory {
  readonly story: string
  readonly title: string
  /** How many reports it has in all. */
  readonly reports: number
  readonly rows: readonly number[]
}

/** All that a query finds, before any of it is shown. */
export interface Answer {
  readonly query: Query
  readonly index: LibraryIndex
  readonly searchable: Searchable
  /** Null where the query asks for no words. */
  readonly found: Found | null
  /** Of the articles that were looked at, by their rows. */
  readonly matches: ReadonlyMap<number, Match>
  readonly stories: readonly AnsweringStory[]
  readonly articles: number
}

/** Finds all that answers a query, in an order. Rejects as the index's pause does. */
export async function answerTo(
  query: Query,
  order: SearchRequest['order'],
  index: LibraryIndex,
  searchable: Searchable,
): Promise<Answer> {
  const found = await find(query, index)
  const all = found === null ? everything(query, index) : found.articles.map(({ article }) => article)
  const lines = inOrder(
    all.flatMap((row) => searchable.lines.get(row) ?? []),
    order,
  )
  await index.pause()
  const matches = new Map<number, Match>()
  for (const { article, match } of found?.articles ?? []) if (match !== null) matches.set(article, match)
  return { query, index, searchable, found, matches, stories: byStory(lines, searchable), articles: lines.length }
}

/** What the filters let through; nothing where there is nothing in the query. */
function everything({ clauses }: Query, index: LibraryIndex): readonly number[] {
  return clauses.length === 0 ? [] : index.everything()
}

function inOrder(lines: readonly Line[], order: SearchRequest['order']): readonly Line[] {
  return order === 'relevance' ? lines : byDate(lines, ({ published }) => published, order)
}

function byStory(lines: readonly Line[], { storyOf }: Searchable): AnsweringStory[] {
  const stories = new Map<string, AnsweringStory & { readonly rows: number[] }>()
  for (const { article, id, headline } of lines) {
    const story = storyOf.get(id)
    const name = story?.id ?? storyAlone(id)
    const known = stories.get(name)
    const [title, reports] = [story?.title ?? headline, story?.articles.length ?? 1]
    if (known === undefined) stories.set(name, { story: name, title, reports, rows: [article] })
    else known.rows.push(article)
  }
  return [...stories.values()]
}

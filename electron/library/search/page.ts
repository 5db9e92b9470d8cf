import { match } from '../../../shared/search/match/match.ts'
import type { Match } from '../../../shared/search/match/match.ts'
import { searchWords } from '../../../shared/search/search-words.ts'
import { snippetOf } from '../../../shared/search/snippet.ts'
import type { Snippet } from '../../../shared/search/snippet.ts'
import type { SearchGroup, SearchHit, SearchReply, SearchRequest } from '../../../shared/ipc/searching.ts'
import type { Span } from '../../../shared/text/span.ts'
import type { Line } from '../store/lines.ts'
import type { SearchIndexed, SearchedRow } from '../store/searched.ts'
import type { Answer, AnsweringStory } from './answer.ts'
import { searchedText } from './texts-looked-at.ts'
import { meantQuery, understoodOf } from './understood.ts'

/** Hits of a story that a page shows at first. */
const FIRST_HITS = 3

/** A page of an answer. Rejects as the pause does. */
export async function pageOf(
  answer: Answer,
  { from, limit, within }: Pick<SearchRequest, 'from' | 'limit' | 'within'>,
  searched: SearchIndexed,
  pause: () => Promise<void>,
): Promise<Omit<SearchReply, 'unread'>> {
  const groups: SearchGroup[] = []
  const story = answer.stories.find((each) => each.story === within)
  const shown = within === null ? answer.stories.slice(from, from + limit) : story === undefined ? [] : [story]
  for (const each of shown) {
    const rows = within === null ? each.rows.slice(0, FIRST_HITS) : each.rows.slice(from, from + limit)
    const group = await groupOf(answer, each, rows, { before: within === null ? 0 : from, searched, pause })
    if (group !== null) groups.push(group)
  }
  const all = within === null ? answer.stories.length : (story?.rows.length ?? 0)
  return {
    understood: understoodOf(answer.query, answer.found),
    groups,
    total: {
      articles: answer.articles,
      stories: answer.stories.length,
      atLeast: answer.index.isCut || answer.found?.isCut === true,
    },
    next: from + limit < all ? from + limit : null,
    didYouMean: meantQuery(answer.query, answer.found),
  }
}

interface Reading {
  /** How many of the story's articles were shown before. */
  readonly before: number
  readonly searched: SearchIndexed
  readonly pause: () => Promise<void>
}

async function groupOf(
  answer: Answer,
  { story, title, reports, rows: all }: AnsweringStory,
  rows: readonly number[],
  { before, searched, pause }: Reading,
): Promise<SearchGroup | null> {
  const hits: SearchHit[] = []
  for (const row of rows) {
    await pause()
    const line = answer.searchable.lines.get(row)
    // A filter finds what is not read yet; of its text nothing is shown before that.
    const stored = searched.get(row) ?? { article: row, text: '', byline: '', places: [] }
    if (line !== undefined) hits.push(hitOf(answer, line, stored))
  }
  return hits.length === 0 ? null : { story, title, reports, hits, more: all.length - before - rows.length }
}

function hitOf(answer: Answer, line: Line, row: SearchedRow): SearchHit {
  const { id: article, headline, outlet, published, read } = line
  const wanted = answer.found?.wanted ?? []
  const matched =
    wanted.length === 0 ? null : (answer.matches.get(row.article) ?? match(searchedText(row, line), wanted))
  const { text, marks, ...edges } = snippetIn(row, matched)
  return {
    article,
    headline,
    headlineMarks: wanted.length === 0 ? [] : marksIn(headline, answer),
    outlet: outlet === '' ? null : outlet,
    published,
    read,
    quality: matched?.quality ?? 'filter',
    snippet: { text, marks: [...marks], ...edges },
    count: matched?.hits.length ?? 0,
    first: matched?.best?.hit ?? null,
  }
}

/** Around the best hit in the report: a headline is shown as it is. */
function snippetIn({ text, places }: SearchedRow, matched: Match | null): Snippet {
  const [headline, ...body] = places
  const isInHeadline = (span: Span): boolean =>
    headline !== undefined && span.start >= headline.start && span.end <= headline.end
  const hits = matched?.hits.filter((hit) => !isInHeadline(hit)) ?? []
  const best = matched?.best?.around
  const around = best === undefined || isInHeadline(best) ? hits[0] : best
  const start = body[0]?.start ?? 0
  return snippetOf(text, around ?? { start, end: start + 1 }, body, hits)
}

function marksIn(headline: string, { found }: Answer): Span[] {
  const zone = { field: 'headline', text: headline, words: searchWords(headline), inText: true } as const
  return [...(match({ zones: [zone] }, found?.wanted ?? [])?.hits ?? [])]
}

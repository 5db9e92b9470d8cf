import { SearchCollection } from '../../shared/search/collection.ts'
import { find } from '../../shared/search/find.ts'
import type { FoundArticle } from '../../shared/search/find.ts'
import { QUALITIES } from '../../shared/search/match/match.ts'
import type { Match, SearchedText, Zone } from '../../shared/search/match/match.ts'
import { parseQuery } from '../../shared/search/query/parse.ts'
import { searchWords } from '../../shared/search/search-words.ts'
import { snippetOf } from '../../shared/search/snippet.ts'
import { shownAs } from '../../shared/text/display.ts'
import type { Span } from '../../shared/text/span.ts'
import { cleanedTexts } from './cleaned-texts.ts'
import type { ReadText } from './cleaned-texts.ts'
import { UsageError } from './command.ts'
import type { ExitCode, Flags, Output } from './command.ts'
import { isAllowed } from './search-filters.ts'

/** More hits than most people read, where none are asked for. */
const USUAL_HITS = 100

interface Hit {
  readonly path: string
  /** The greater the better; whole where the quality is another. */
  readonly score: number
  readonly field: Zone['field']
  /** UTF-16 offsets in the text; both 0 where the hit stands in what was read out of it. */
  readonly start: number
  readonly end: number
  readonly snippet: string
}

/** `search PATH… --query Q [--limit N]`: the articles that answer a query, the best first; what is set aside is not searched. */
export async function search(paths: readonly string[], flags: Flags, output: Output): Promise<ExitCode> {
  const { query: asked } = flags
  if (paths.length === 0 || asked === undefined) throw new UsageError('search takes one path or more, and --query.')
  const most = mostHits(flags)
  const { texts, code } = await cleanedTexts(paths, output)
  const collection = new SearchCollection((text) => searchedText(texts[text]))
  for (const text of texts) collection.add(searchedText(text))
  const query = parseQuery(asked)
  for (const { message } of query.problems) output.err(`${message}\n`)
  const allowed = (text: number): boolean => isAllowed(query, texts[text])
  const searched = collection.among(allowed)
  const began = performance.now()
  const found = await find(query, searched)
  const articles =
    found?.articles ?? everything(texts).filter(({ article }) => query.clauses.length > 0 && allowed(article))
  const hits = articles.slice(0, most).flatMap(({ article, match }) => hitOf(texts[article], match))
  const ms = Math.round(performance.now() - began)
  if (flags.json) output.out(`${JSON.stringify({ hits, ms })}\n`)
  else for (const hit of hits) output.out(`${shownAs(hit.path)}\n  ${hit.snippet}\n\n`)
  if (articles.length > most) output.err(`The first ${most} of ${articles.length} articles: --limit N gives more.\n`)
  return code
}

function mostHits({ limit }: Flags): number {
  if (limit === undefined) return USUAL_HITS
  if (!/^[1-9]\d{0,8}$/.test(limit)) throw new UsageError('--limit takes a number of articles, 1 or more.')
  return Number(limit)
}

function searchedText(read: ReadText | undefined): SearchedText {
  if (read === undefined) return { zones: [] }
  const { text, headline, outlet, byline, body } = read
  const beside = (field: Zone['field'], value: string): Zone => ({
    field,
    text: value,
    words: searchWords(value),
    inText: false,
  })
  const title: Zone =
    headline.span === null
      ? beside('headline', headline.value)
      : { field: 'headline', text, words: searchWords(text, headline.span), inText: true }
  const words = body.flatMap((paragraph) => searchWords(text, paragraph))
  return {
    zones: [
      title,
      beside('outlet', outlet?.value ?? ''),
      beside('byline', byline?.value ?? ''),
      { field: 'body', text, words, inText: true },
    ],
  }
}

function everything(texts: readonly ReadText[]): FoundArticle[] {
  return texts.map((_, article) => ({ article, match: null }))
}

function hitOf(read: ReadText | undefined, match: Match | null): Hit[] {
  if (read === undefined) return []
  const { name: path, text, body } = read
  const start = body[0]?.start ?? 0
  const nothing: Span = { start: 0, end: 0 }
  const { hit, around } = match?.best ?? { hit: nothing, around: { start, end: start + 1 } }
  const snippet = snippetOf(text, around, body, match?.hits ?? []).text
  return [{ path, score: scoreOf(match), field: match?.field ?? 'body', start: hit.start, end: hit.end, snippet }]
}

function scoreOf(match: Match | null): number {
  if (match === null) return 0
  const share = match.score / (1 + match.score)
  return Math.round((QUALITIES.length - QUALITIES.indexOf(match.quality) - 1 + share) * 1e4) / 1e4
}

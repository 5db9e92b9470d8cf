import type { ArticleId } from '../../../shared/article/article.ts'
import { byDate } from '../../../shared/article/by-date.ts'
import { FaultError } from '../../../shared/ipc/fault.ts'
import { LONGEST_SOUGHT } from '../../../shared/ipc/most.ts'
import type { FoundPassage, FoundPassages } from '../../../shared/ipc/searching.ts'
import type { Request } from '../../../shared/ipc.ts'
import { searchWords } from '../../../shared/search/search-words.ts'
import type { SearchWord } from '../../../shared/search/search-words.ts'
import type { Vocabulary } from '../../../shared/search/vocabulary.ts'
import { shownAs } from '../../../shared/text/display.ts'
import { textOf } from '../../../shared/text/span.ts'
import type { Span } from '../../../shared/text/span.ts'
import type { Searchable } from '../catalog.ts'
import { compared } from '../compared.ts'
import type { KnownOfTwo } from '../compared.ts'
import { Entry } from '../entry.ts'
import { storyAlone } from '../listing.ts'
import type { Line } from '../store/lines.ts'
import type { SearchIndexed } from '../store/searched.ts'
import { knownBeside } from '../usual-beside.ts'
import type { Parts } from '../usual-beside.ts'

/** What a search for a passage reads. */
export interface PassageParts extends Parts {
  readonly searchable: Searchable
  readonly words: Vocabulary
  readonly pause: () => Promise<void>
}

/**
 * Articles that are compared with it: those that share its rare words, and those that have some words of it in a row. Of these the
 * earliest, as the question is who had it first.
 */
const MOST_ALIKE = 120
const MOST_COPIES = 500
const TELLING_WORDS = 12
/** Words in a row, of which a copy has some even where a newsroom changed a word here and there. */
const ROW = 5
const MOST_ROWS = 24
/** A shorter stretch proves nothing to the engine: the same words in a row are what is looked for. */
const SHORT = 8

/** Who else has a stretch of an article, the earliest first. Rejects with `unknown-article`, `bad-request`, and as the pause does. */
export async function whoElseHas(
  { article, span }: Request<'findPassage'>,
  parts: PassageParts,
): Promise<FoundPassages> {
  const { shelf, store, searchable, words, pause } = parts
  const whole = shelf.entry(article)
  const body = whole.body.flatMap((paragraph) => clipped(paragraph, span))
  if (span.end - span.start > LONGEST_SOUGHT || body.length === 0) throw nothingToFind()
  const here = new Entry({ article: whole.article, body }, [], whole.view())
  const sought = body.flatMap((each) => searchWords(whole.article.text, each))
  if (sought.length === 0) throw nothingToFind()
  const known = knownBeside([article], parts)
  const found = new Map<Line, readonly FoundPassage[]>()
  const { copies, alike } = candidates(sought, store.searched, words)
  const listed = (rows: readonly number[]): Line[] =>
    rows.flatMap((row) => searchable.lines.get(row) ?? []).filter(({ id }) => id !== article)
  const having = inTime(listed(copies))
  const asked = new Set([...having.slice(0, MOST_COPIES), ...listed(alike).slice(0, MOST_ALIKE)])
  for (const line of asked) {
    await pause()
    const there = shelf.entryOrNone(line.id)
    if (there === undefined) continue
    found.set(line, passagesOf({ here, there, sought, known, line, story: storyOf(line.id, searchable) }))
  }
  return {
    passages: inTime([...found.keys()]).flatMap((line) => found.get(line) ?? []),
    compared: found.size,
    left: having.filter((line) => !asked.has(line)).length,
  }
}

/** The earliest first; of one date, and without a date, as they came. */
function inTime(lines: readonly Line[]): Line[] {
  return byDate(
    lines.toSorted((x, y) => x.article - y.article),
    ({ published }) => published,
  )
}

/** The rows of articles that have some words of it in a row, and of those that share its rarest words, the most of them first. */
interface Candidates {
  readonly copies: readonly number[]
  readonly alike: readonly number[]
}

function candidates(sought: readonly SearchWord[], searched: SearchIndexed, words: Vocabulary): Candidates {
  const folded = sought.map((word) => word.folded)
  const row = Math.min(ROW, folded.length)
  const starts = folded.length - row + 1
  const step = Math.max(1, Math.ceil(starts / MOST_ROWS))
  const rows: string[] = []
  for (let at = 0; at < starts; at += step) rows.push(quoted(folded.slice(at, at + row).join(' ')))
  const most = Number.MAX_SAFE_INTEGER
  const copies = searched.latest(`{body} : (${rows.join(' OR ')})`, 0, most, most)
  if (folded.length < SHORT) return { copies, alike: [] }
  const telling = [...new Set(folded)].sort((a, b) => words.count(a) - words.count(b)).slice(0, TELLING_WORDS)
  // Twice as many as are wanted: those that the list does not show are among them.
  const alike = searched.best(`{body} : (${telling.map(quoted).join(' OR ')})`, 2 * MOST_ALIKE)
  return { copies, alike }
}

interface TwoTexts {
  readonly here: Entry
  readonly there: Entry
  readonly sought: readonly SearchWord[]
  readonly known: KnownOfTwo
  readonly line: Line
  readonly story: string
}

function passagesOf({ here, there, sought, known, line, story }: TwoTexts): FoundPassage[] {
  const { id, headline, outlet, published } = line
  const { text } = there.article
  const common = { article: id, headline, outlet: outlet === '' ? null : outlet, published, story }
  const passages = compared(here, there, known).passages.map(({ kind, similarity, words, quote, formula, a, b }) => ({
    ...{ ...common, kind, similarity, words, quote, formula },
    here: { ...a },
    there: { ...b },
    text: shownAs(textOf(text, b)),
  }))
  if (passages.length > 0 || sought.length >= SHORT) return passages
  const [first, last] = [sought[0], sought.at(-1)]
  if (first === undefined || last === undefined) return []
  return sameWords(there, sought).map((place) => ({
    ...{ ...common, kind: 'verbatim' as const, similarity: 1, words: sought.length, quote: false, formula: false },
    here: { start: first.start, end: last.end },
    there: place,
    text: shownAs(textOf(text, place)),
  }))
}

/** Where a text has the same words in a row. */
function sameWords({ article, body }: Entry, sought: readonly SearchWord[]): Span[] {
  return body.flatMap((paragraph) => {
    const words = searchWords(article.text, paragraph)
    return words.flatMap((first, at) => {
      const last = words[at + sought.length - 1]
      const isSame = last !== undefined && sought.every(({ folded }, next) => words[at + next]?.folded === folded)
      return isSame ? [{ start: first.start, end: last.end }] : []
    })
  })
}

function storyOf(article: ArticleId, { storyOf: stories }: Searchable): string {
  return stories.get(article)?.id ?? storyAlone(article)
}

function clipped(paragraph: Span, { start, end }: Span): Span[] {
  const part = { start: Math.max(paragraph.start, start), end: Math.min(paragraph.end, end) }
  return part.start < part.end ? [part] : []
}

function quoted(words: string): string {
  return `"${words.replaceAll('"', '""')}"`
}

function nothingToFind(): FaultError {
  return new FaultError(
    'bad-request',
    'There is nothing here that could be found in other articles.',
    'Select some words of the report, a few paragraphs at most.',
  )
}

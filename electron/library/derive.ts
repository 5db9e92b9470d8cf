import path from 'node:path'
import type { PhrasedText } from '../../shared/align/phrase-counts.ts'
import type { Article, CleanText, Field, Furniture } from '../../shared/article/article.ts'
import { setAside } from '../../shared/article/boilerplate/set-aside.ts'
import { cleanText } from '../../shared/article/clean.ts'
import { isProse } from '../../shared/article/shape.ts'
import { splitReports } from '../../shared/article/split.ts'
import type { ReportPart } from '../../shared/article/split.ts'
import type { SeveralReports } from '../../shared/ipc.ts'
import { profileOf } from '../../shared/story/profile.ts'
import type { StoryArticle } from '../../shared/story/words.ts'
import { Vocabulary } from '../../shared/story/vocabulary.ts'
import { asIndexed } from '../../shared/search/search-words.ts'
import { shownAs } from '../../shared/text/display.ts'
import { quotations } from '../../shared/text/quotations.ts'
import { overlaps, sameSpan, textOf } from '../../shared/text/span.ts'
import type { Span } from '../../shared/text/span.ts'
import { countWords } from '../../shared/text/tokens.ts'
import { withStated } from './stated.ts'
import { NOTHING_SAID, withSaid } from './with-said.ts'
import type { SaidOfOne } from './with-said.ts'
import type { StoredArticle } from './store/articles.ts'
import type { Derived } from './store/derived.ts'
import type { SearchedWords } from './store/searched.ts'
import type { StoredCard } from './store/stored-card.ts'

/** How much of the lede a list shows, in UTF-16 code units. */
const LEDE_LENGTH = 240

/** An article as it is stored, with what was read out of it and what the person put back: all that the rest is derived from. */
export interface ReadArticle {
  readonly stored: Pick<StoredArticle, 'id' | 'key' | 'path' | 'text' | 'part'>
  readonly clean: CleanText
  readonly boilerplate: readonly Furniture[]
  readonly parts: readonly ReportPart[]
  readonly restored: readonly Span[]
  readonly said: SaidOfOne
  /** For one of several reports, the file that it was cut out of, and the file's reports. */
  readonly whole: { readonly key: string; readonly parts: readonly ReportPart[] } | null
}

/** What of an article is its report now. */
export interface Report {
  readonly article: Article
  /** What was found of it, whatever the person said. */
  readonly found: CleanText
  /** The paragraphs that are the report, restored furniture included, in the text's order. */
  readonly body: readonly Span[]
}

const vocabulary = new Vocabulary()

/** Reads what there is to read out of a text and what its format states. A report that was cut out of a file is one report. */
export function readArticle(
  stored: Pick<StoredArticle, 'text' | 'part' | 'stated'>,
): Pick<ReadArticle, 'clean' | 'parts'> {
  return {
    clean: withStated(cleanText(stored.text), stored),
    parts: stored.part === null ? splitReports(stored.text) : [],
  }
}

export function reportIn({ stored, clean, boilerplate, restored, said }: ReadArticle): Report {
  const { key: id, path: file, text } = stored
  const found = setAside(text, clean, boilerplate)
  const article = { id, path: file, text, ...withSaid(found, said) }
  return { article, found, body: bodyOf(article, restored) }
}

/**
 * A report as stories are told by it. The words of a headline that stands in the text are evidence, whatever the person calls the
 * article; what they call it is what a story may be called.
 */
export function storyArticle({ article, found: { headline }, body }: Report): StoryArticle {
  if (article.headline === headline) return { ...article, body }
  const span = headline.origin === 'stated' ? headline.span : null
  return { ...article, body, headline: { ...article.headline, origin: 'stated', span } }
}

/** Everything that is kept of an article beside its text. */
export function derive(read: ReadArticle): { derived: Derived; searched: SearchedWords } {
  const report = reportIn(read)
  const { clean, boilerplate, parts } = read
  // What the person said is laid over the card when it is read, so that it need not be made anew for that.
  const unsaid = reportIn({ ...read, said: NOTHING_SAID })
  return {
    derived: {
      clean,
      boilerplate,
      parts,
      profile: profileOf(storyArticle(report), vocabulary),
      card: cardOf(unsaid, severalOf(read)),
    },
    searched: searchedIn(report),
  }
}

/** The words of a report that a search looks through. */
export function searchedIn({ article, body }: Report): SearchedWords {
  const { text, headline, outlet, byline, language } = article
  // What the report repeats of it is the report.
  const inText = headline.span !== null && !body.some((paragraph) => overlaps(paragraph, headline.span ?? paragraph))
  return {
    headline: asIndexed(headline.value),
    outlet: asIndexed(outlet?.value ?? ''),
    byline: asIndexed(byline?.value ?? ''),
    body: asIndexed(text, body),
    quoted: asIndexed(text, quotations(text, body)),
    language: asIndexed(language?.value ?? ''),
    saidBy: byline?.value ?? '',
    places: [...(inText ? [headline.span] : [{ start: 0, end: 0 }]), ...body],
  }
}

/** The text of a report as phrases are counted in it. */
export function phrased({ article, body }: Pick<Report, 'article' | 'body'>): PhrasedText {
  return { text: article.text, body, language: article.language?.value }
}

function bodyOf(article: Article, restored: readonly Span[]): readonly Span[] {
  if (restored.length === 0) return article.body
  // Only what the engine set aside can be put back: a stored span that fits no piece belongs to an older engine.
  const known = article.furniture.filter((piece) => restored.some((span) => sameSpan(span, piece)))
  return [...article.body, ...known.map(({ start, end }) => ({ start, end }))].sort((a, b) => a.start - b.start)
}

/** What a list shows of a report. */
export function cardOf({ article, body }: Report, several: SeveralReports | null): StoredCard {
  const { id, headline, outlet, published, text } = article
  // Standfirsts, bullets and captions may come before the report begins.
  const lede = body.find((paragraph) => isProse(textOf(text, paragraph))) ?? body[0]
  return {
    id,
    headline: shown(headline),
    outlet: outlet === null ? null : shown(outlet),
    published,
    words: body.reduce((sum, paragraph) => sum + countWords(text, paragraph), 0),
    file: shownAs(path.basename(article.path)),
    lede: lede === undefined ? '' : shownAs(textOf(text, lede).slice(0, LEDE_LENGTH)),
    several,
  }
}

/** A field as a list may show it: with nothing in it that makes one name look like another. */
export function shown(field: Field): Field {
  return { ...field, value: shownAs(field.value) }
}

function severalOf({ stored, parts, whole }: ReadArticle): SeveralReports | null {
  const all = whole?.parts ?? parts
  if (all.length === 0) return null
  const reports = all.map(({ headline, reasons }) => ({
    headline: shownAs(headline),
    reasons: reasons.map(shownAs),
  }))
  return { file: whole?.key ?? stored.key, part: stored.part, reports }
}

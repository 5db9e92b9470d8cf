import { createHash } from 'node:crypto'
import path from 'node:path'
import type { PhrasedText } from '../../shared/align/phrase-counts.ts'
import { prepare } from '../../shared/align/prepare.ts'
import type { PreparedText } from '../../shared/align/prepare.ts'
import type { Article, Field, Furniture } from '../../shared/article/article.ts'
import { setAside } from '../../shared/article/boilerplate/set-aside.ts'
import { cleanText } from '../../shared/article/clean.ts'
import { isProse } from '../../shared/article/shape.ts'
import type { ReportPart } from '../../shared/article/split.ts'
import type { ArticleCard, ArticleView, SeveralReports } from '../../shared/ipc.ts'
import { shownAs } from '../../shared/text/display.ts'
import { sameSpan, textOf } from '../../shared/text/span.ts'
import type { Span } from '../../shared/text/span.ts'
import { countWords } from '../../shared/text/tokens.ts'
import type { ListedArticle } from './listing.ts'

/** How much of the lede a list shows, in UTF-16 code units. */
const LEDE_LENGTH = 240

/** One article in the library: what was read out of its text, what the person changed, and what is derived from both. */
export class Entry {
  readonly #read: Article
  readonly #several: SeveralReports | null
  #article: Article
  #restored: readonly Span[]
  #body: readonly Span[]
  #prepared: PreparedText | null = null
  #words: number | null = null
  /** Whether the person has read it. */
  isRead = false

  constructor(article: Article, restored: readonly Span[], several: SeveralReports | null = null) {
    this.#read = article
    this.#article = article
    this.#several = several
    this.#restored = restored
    this.#body = bodyOf(article, restored)
  }

  /** What is known of it now. */
  get article(): Article {
    return this.#article
  }

  /** As it was read from its own text, before anything was learned from others. */
  get read(): Article {
    return this.#read
  }

  /** Sets aside, beside what its own text gives away, these paragraphs that the library gives away, and no others. */
  setBoilerplate(pieces: readonly Furniture[]): void {
    this.#article = setAside(this.#read.text, this.#read, pieces)
    this.setRestored(this.#restored)
  }

  /** The paragraphs that are the report, restored furniture included, in the text's order. */
  get body(): readonly Span[] {
    return this.#body
  }

  /** Tokens and boundaries for matching, made when first needed. */
  get prepared(): PreparedText {
    this.#prepared ??= prepare(this.article.text, this.#body, this.article.language?.value)
    return this.#prepared
  }

  /** Words of the body. */
  get words(): number {
    this.#words ??= this.#body.reduce((sum, paragraph) => sum + countWords(this.article.text, paragraph), 0)
    return this.#words
  }

  /** The text with its language, as the word difference reads it. */
  get worded(): { readonly text: string; readonly language?: string | undefined } {
    return { text: this.article.text, language: this.article.language?.value }
  }

  /** The text with its body, as phrases are counted in it. */
  get phrased(): PhrasedText {
    return { text: this.article.text, body: this.#body, language: this.article.language?.value }
  }

  setRestored(restored: readonly Span[]): void {
    this.#restored = restored
    this.#body = bodyOf(this.article, restored)
    this.#prepared = null
    this.#words = null
  }

  get restored(): readonly Span[] {
    return this.#restored
  }

  card(): ArticleCard {
    const { id, headline, outlet, published, text } = this.article
    // Standfirsts, bullets and captions may come before the report begins.
    const lede = this.#body.find((paragraph) => isProse(textOf(text, paragraph))) ?? this.#body[0]
    return {
      id,
      headline: shown(headline),
      outlet: outlet === null ? null : shown(outlet),
      published,
      words: this.words,
      file: shownAs(path.basename(this.article.path)),
      lede: lede === undefined ? '' : shownAs(textOf(text, lede).slice(0, LEDE_LENGTH)),
      several: this.#several,
      read: this.isRead,
      tags: [],
    }
  }

  /** As a list sorts and filters it. */
  listed(): ListedArticle {
    const { id, headline, outlet, published } = this.article
    return {
      id,
      headline: shownAs(headline.value),
      outlet: outlet === null ? '' : shownAs(outlet.value),
      published: published?.value ?? null,
      read: this.isRead,
      tags: [],
    }
  }

  view(): ArticleView {
    const { byline, dateline, language, text, furniture } = this.article
    return {
      ...this.card(),
      byline: byline === null ? null : shown(byline),
      dateline: dateline === null ? null : shown(dateline),
      language,
      text,
      body: [...this.#body],
      furniture: furniture.map((piece) => ({
        ...piece,
        restored: this.#restored.some((span) => sameSpan(span, piece)),
      })),
    }
  }
}

/** A field as a list may show it: with nothing in it that makes one name look like another. */
function shown(field: Field): Field {
  return { ...field, value: shownAs(field.value) }
}

/** The library's name for a text: the same text has the same name, wherever its file lies. */
function idOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32)
}

/** Reads what there is to read out of a text. */
export function articleFrom(file: string, text: string): Article {
  return { id: idOf(text), path: file, text, ...cleanText(text) }
}

/** One of the reports of a file, as an article: known by the file and by its own text, so that it is no other file's. */
export function articleOfPart(whole: Article, part: ReportPart): Article {
  const text = textOf(whole.text, part)
  return { id: idOf(`${whole.id}\n${text}`), path: whole.path, text, ...cleanText(text) }
}

function bodyOf(article: Article, restored: readonly Span[]): readonly Span[] {
  if (restored.length === 0) return article.body
  // Only what the engine set aside can be put back: a stored span that fits no piece belongs to an older engine.
  const known = article.furniture.filter((piece) => restored.some((span) => sameSpan(span, piece)))
  return [...article.body, ...known.map(({ start, end }) => ({ start, end }))].sort((a, b) => a.start - b.start)
}

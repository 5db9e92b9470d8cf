import { prepare } from '../../shared/align/prepare.ts'
import type { PreparedText } from '../../shared/align/prepare.ts'
import type { Article } from '../../shared/article/article.ts'
import type { ArticleCard, ArticleView } from '../../shared/ipc.ts'
import { sameSpan } from '../../shared/text/span.ts'
import type { Span } from '../../shared/text/span.ts'
import { shown } from './derive.ts'
import type { Report } from './derive.ts'

/** An article that is read or compared now. Never changed: whatever changes the article makes another entry. */
export class Entry {
  readonly article: Article
  /** The paragraphs that are the report, restored furniture included, in the text's order. */
  readonly body: readonly Span[]
  readonly #restored: readonly Span[]
  readonly #card: ArticleCard
  #prepared: PreparedText | null = null

  constructor({ article, body }: Pick<Report, 'article' | 'body'>, restored: readonly Span[], card: ArticleCard) {
    this.article = article
    this.body = body
    this.#restored = restored
    this.#card = card
  }

  /** Tokens and boundaries for matching, made when first needed. */
  get prepared(): PreparedText {
    this.#prepared ??= prepare(this.article.text, this.body, this.article.language?.value)
    return this.#prepared
  }

  /** Words of the body. */
  get words(): number {
    return this.#card.words
  }

  /** The text with its language, as the word difference reads it. */
  get worded(): { readonly text: string; readonly language?: string | undefined } {
    return { text: this.article.text, language: this.article.language?.value }
  }

  view(): ArticleView {
    const { byline, dateline, language, text, furniture } = this.article
    return {
      ...this.#card,
      byline: byline === null ? null : shown(byline),
      dateline: dateline === null ? null : shown(dateline),
      language,
      text,
      body: [...this.body],
      furniture: furniture.map((piece) => ({
        ...piece,
        restored: this.#restored.some((span) => sameSpan(span, piece)),
      })),
    }
  }
}

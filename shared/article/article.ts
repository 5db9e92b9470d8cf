import type { Span } from '../text/span.ts'

/**
 * Hex digest of the article's text: the same text is the same article, wherever its file lies. One of several reports in
 * a file goes by the digests of both.
 */
export type ArticleId = string

/**
 * How a field came to be known: the text says so, the engine derived it, the person gave it, or they gave it for all that comes
 * from the same place.
 */
export type Origin = 'stated' | 'inferred' | 'given' | 'learned'

/** One piece of metadata with its evidence; `span` is the place in the text that it rests on, if there is one. */
export interface Field {
  readonly value: string
  readonly origin: Origin
  readonly span: Span | null
  /** Where else it stands, in words for the person ("the feed"), if it is not the text that states it. */
  readonly from?: string | undefined
}

export const FURNITURE_KINDS = [
  'share',
  'advert',
  'related',
  'navigation',
  'spam',
  'caption-repeat',
  'credit',
  'correction',
] as const

export type FurnitureKind = (typeof FURNITURE_KINDS)[number]

/** A stretch of the text that is not the report: readable, restorable, and left out of matching. */
export interface Furniture extends Span {
  readonly kind: FurnitureKind
}

/** What the engine reads out of one text. Spans are into that text and in its order; none overlap. */
export interface CleanText {
  readonly headline: Field
  /** Null where the text does not state it: an outlet is never guessed. */
  readonly outlet: Field | null
  readonly byline: Field | null
  readonly dateline: Field | null
  /** ISO 8601, as precise as the evidence: `2022-03-30` or `2022-03-30T14:05:00+02:00`, in the zone that is stated. */
  readonly published: Field | null
  /** BCP 47 tag, such as `en`. */
  readonly language: Field | null
  /** The paragraphs that are the report, without its headline. */
  readonly body: readonly Span[]
  readonly furniture: readonly Furniture[]
}

/** A text as it came, and what was read out of it. */
export interface Article extends CleanText {
  readonly id: ArticleId
  readonly path: string
  readonly text: string
}

/** How a page is set out, line by line, and what is to be read out of it; a field that is not named is null. */
export interface Layout {
  readonly lines: readonly string[]
  readonly headline: string
  readonly byline?: string
  readonly dateline?: string
  readonly published?: string
  readonly language?: string
  /** The first words of the report's first paragraph. */
  readonly opens: string
  /** "kind: the beginning of its words", in order. */
  readonly aside?: readonly string[]
}

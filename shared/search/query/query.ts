import type { Span } from '../../text/span.ts'

/** What a query asks for. Spans are UTF-16 offsets in the query as it was typed. */
export interface Query {
  readonly text: string
  /** An article must have one of the alternatives of each clause; there is no clause without any. */
  readonly clauses: readonly Clause[]
  /** What could not be understood, in order, and what was done instead. */
  readonly problems: readonly QueryProblem[]
  /** Whether the last word may be the beginning of one: nothing stands after it. */
  readonly isOpen: boolean
}

/** What is excluded has one alternative. */
export interface Clause {
  readonly excluded: boolean
  readonly either: readonly Part[]
}

export type Part = WordsPart | FilterPart

/** Words that stand in a row. */
export interface WordsPart extends Span {
  /** A `word` that has a hyphen in it is several words too. */
  readonly kind: 'word' | 'phrase'
  /** As they were typed, without quotation marks. */
  readonly text: string
  /** As they are searched; one or more. */
  readonly words: readonly string[]
}

export interface FilterPart extends Span {
  readonly kind: 'filter'
  readonly filter: Filter
  /** As it was typed, without quotation marks. */
  readonly value: string
}

/** Names and words are as they are searched. A day is "2022-03-30". */
export type Filter =
  | { readonly field: 'outlet' | 'by' | 'story' | 'tag' | 'quote'; readonly words: readonly string[] }
  | { readonly field: 'lang'; readonly words: readonly string[] }
  /** Null where the range has no end on that side. */
  | { readonly field: 'date'; readonly since: string | null; readonly until: string | null }
  | { readonly field: 'number'; readonly least: number; readonly most: number }
  | { readonly field: 'has'; readonly what: 'note' | 'tag' }
  | { readonly field: 'is'; readonly what: 'read' | 'unread' }

export type FieldName = Filter['field']

export interface QueryProblem extends Span {
  /** In words for the person. */
  readonly message: string
}

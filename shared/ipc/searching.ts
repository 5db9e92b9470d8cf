import * as z from 'zod'
import { PASSAGE_KINDS } from '../align/passage.ts'
import { spanSchema } from './field.ts'
import { idSchema, storyIdSchema } from './list.ts'
import { LONGEST_QUERY, MOST_GROUPS, MOST_SIDE_BY_SIDE, MOST_FOUND_WORDS } from './most.ts'

/** What is looked for in the whole library, and what is found. Spans of a query are UTF-16 offsets in it as it was typed. */

const SEARCH_ORDERS = ['relevance', 'newest', 'oldest'] as const

/** How well an article answers: the better first. `filter`: the query asked for no words. */
const HIT_QUALITIES = ['phrase', 'near', 'words', 'typo', 'some', 'filter'] as const

const QUERY_FIELDS = ['outlet', 'by', 'date', 'story', 'tag', 'quote', 'number', 'has', 'is', 'lang'] as const

const querySchema = z.string().max(LONGEST_QUERY)

export const searchRequestSchema = z.strictObject({
  query: querySchema,
  order: z.enum(SEARCH_ORDERS),
  /** Which group of the answer is wanted first, from 0: the `next` of the page before. */
  from: z.int().nonnegative().max(1_000_000),
  /** How many groups; for `within`, how many articles. */
  limit: z.int().min(1).max(MOST_GROUPS),
  /** All hits of one story, of which a page shows the first few; null for all stories. */
  within: storyIdSchema.nullable(),
})

/** A part of the query that asks for words. */
const termSchema = z.strictObject({
  ...spanSchema.shape,
  kind: z.enum(['word', 'phrase']),
  /** Its words, without marks. */
  text: z.string(),
  /** True where the article must not have it. */
  excluded: z.boolean(),
  /** Which of the query's alternatives it belongs to: terms joined by OR have the same number; null where it stands alone. */
  either: z.int().nonnegative().nullable(),
  /** The words of the library that were taken in its place, as nothing is as it was typed; none where something is. */
  meant: z.array(z.string()),
})

/** A part of the query that narrows it, as a chip shows it. */
const filterSchema = z.strictObject({
  /** Without which the query is as if the chip were taken away. */
  ...spanSchema.shape,
  field: z.enum(QUERY_FIELDS),
  /** As it was typed, without quotation marks. */
  value: z.string(),
  excluded: z.boolean(),
  either: z.int().nonnegative().nullable(),
})

/** What could not be understood, where it stands, and what was done instead; in words for the person. */
const problemSchema = z.strictObject({ ...spanSchema.shape, message: z.string() })

export const understoodSchema = z.strictObject({
  terms: z.array(termSchema),
  filters: z.array(filterSchema),
  problems: z.array(problemSchema),
})

const hitSchema = z.strictObject({
  article: idSchema,
  headline: z.string(),
  /** Where the query's words stand in the headline. */
  headlineMarks: z.array(spanSchema),
  outlet: z.string().nullable(),
  /** ISO 8601, a day or a time; null where none is known. */
  published: z.string().nullable(),
  read: z.boolean(),
  quality: z.enum(HIT_QUALITIES),
  /** Some words around the first hit in the text, or the beginning where it has none; the marks are spans of these words. */
  snippet: z.strictObject({ text: z.string(), marks: z.array(spanSchema), before: z.boolean(), after: z.boolean() }),
  /** How many hits its text has: a phrase, or a word where the words do not stand together. */
  count: z.int().nonnegative(),
  /** The best of them, around which the snippet stands, in the article's text; null where only a filter answers, or what is not in its text. */
  first: spanSchema.nullable(),
})

export const searchReplySchema = z.strictObject({
  understood: understoodSchema,
  /** By story, each with its hits in order; a story stands where its best hit does. */
  groups: z.array(
    z.strictObject({
      /** An article alone is a story by itself. */
      story: storyIdSchema,
      title: z.string(),
      /** How many reports it has, those that do not answer among them. */
      reports: z.int().positive(),
      hits: z.array(hitSchema).min(1),
      /** How many more of its articles answer: to be had by `within`. */
      more: z.int().nonnegative(),
    }),
  ),
  total: z.strictObject({
    articles: z.int().nonnegative(),
    stories: z.int().nonnegative(),
    /** True where there may be more: a letter or two stand in too many articles to count them while somebody types. */
    atLeast: z.boolean(),
  }),
  /** Articles that are still being read anew, in which nothing may be found before that; 0 nearly always. */
  unread: z.int().nonnegative(),
  /** Where the next page begins; null where there is none. */
  next: z.int().positive().nullable(),
  /**
   * The query as it was perhaps meant, where that finds other articles. `shown`: nothing is as it was typed, and these groups are
   * what that query finds. Null where it would not change the answer.
   */
  didYouMean: z.strictObject({ query: z.string(), shown: z.boolean() }).nullable(),
})

/** What can be put in at a place of the query. */
export const completionRequestSchema = z.strictObject({
  query: querySchema,
  at: z.int().nonnegative().max(LONGEST_QUERY),
})

export const completionsSchema = z.strictObject({
  /** What an option takes the place of. */
  ...spanSchema.shape,
  options: z.array(
    z.strictObject({
      /** What stands in the query then, quotation marks and a space after it included. */
      text: z.string(),
      /** In words for the person. */
      label: z.string(),
      /** How many articles have it; null where that says nothing. */
      articles: z.int().nonnegative().nullable(),
    }),
  ),
})

/** By what a query finds some articles. */
export const foundWordsRequestSchema = z.strictObject({
  query: querySchema,
  articles: z.array(idSchema).min(1).max(MOST_SIDE_BY_SIDE),
})

/** The different words, as they stand in the articles, by which a query finds them. */
export const foundWordsSchema = z.array(z.string()).max(MOST_FOUND_WORDS)

/** A stretch of an article that is looked for in all others. */
export const passageRequestSchema = z.strictObject({ article: idSchema, span: spanSchema })

export const foundPassagesSchema = z.strictObject({
  /** The earliest first; those of which no date is known last. */
  passages: z.array(
    z.strictObject({
      article: idSchema,
      headline: z.string(),
      outlet: z.string().nullable(),
      published: z.string().nullable(),
      story: storyIdSchema,
      kind: z.enum(PASSAGE_KINDS),
      similarity: z.number().min(0).max(1),
      words: z.int().positive(),
      quote: z.boolean(),
      formula: z.boolean(),
      here: spanSchema,
      there: spanSchema,
      /** What stands there. */
      text: z.string(),
    }),
  ),
  /** How many articles were compared with it. */
  compared: z.int().nonnegative(),
  /** How many have some words of it in a row and were not compared, later than all that were. */
  left: z.int().nonnegative(),
})

export type SearchRequest = z.output<typeof searchRequestSchema>
export type SearchReply = z.output<typeof searchReplySchema>
export type SearchGroup = SearchReply['groups'][number]
export type SearchHit = SearchGroup['hits'][number]
export type Understood = z.output<typeof understoodSchema>
export type Completions = z.output<typeof completionsSchema>
export type FoundPassages = z.output<typeof foundPassagesSchema>
export type FoundPassage = FoundPassages['passages'][number]

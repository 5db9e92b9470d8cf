import * as z from 'zod'

/** What the list of the library is asked by, and what it answers with: ids alone, as cards are read where they are shown. */

export const idSchema = z.string().regex(/^[0-9a-f]{32}$/)
export const storyIdSchema = z.string().regex(/^story-[0-9a-f]{32}$/)

const LIST_ORDERS = ['added', 'newest', 'oldest', 'outlet', 'headline'] as const
const READ_STATES = ['all', 'unread', 'read'] as const

const daySchema = z.iso.date()

export const libraryQuerySchema = z.strictObject({
  order: z.enum(LIST_ORDERS),
  /** By story, or each article by itself. */
  grouped: z.boolean(),
  /** Any of these; an empty name stands for reports that state no outlet. None asked for: all. */
  outlets: z.array(z.string()).max(1000),
  read: z.enum(READ_STATES),
  /** The first and the last day, both included; an article without a date is in no range. */
  since: daySchema.nullable(),
  until: daySchema.nullable(),
  /** Any of these. None asked for: all. */
  tags: z.array(z.string()).max(1000),
})

/** A value that the list can be narrowed to, and how many articles of the whole library have it. */
const facetSchema = z.strictObject({ name: z.string(), articles: z.int().positive() })

export const libraryListSchema = z.strictObject({
  /** A greater number whenever anything in the library is not as it was, also after the worker was started again. */
  version: z.int(),
  /** All articles in the library. */
  articles: z.int().nonnegative(),
  /** Those that the query lets through. */
  matching: z.int().nonnegative(),
  outlets: z.array(facetSchema),
  tags: z.array(facetSchema),
  /** The list itself, a `ListedStory` a line: see `packStories`. */
  stories: z.string(),
})

/** A story as the list shows it: with those of its reports that match. Ungrouped it is an article, and has its id. */
export interface ListedStory {
  readonly id: string
  readonly articles: readonly string[]
}

export type LibraryQuery = z.output<typeof libraryQuerySchema>
/** Asks for all articles, by story, in the order in which they came. */
export const EVERYTHING: LibraryQuery = {
  order: 'added',
  grouped: true,
  outlets: [],
  read: 'all',
  since: null,
  until: null,
  tags: [],
}

export type LibraryList = z.output<typeof libraryListSchema>
export type ListOrder = LibraryQuery['order']

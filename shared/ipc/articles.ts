import * as z from 'zod'
import { FURNITURE_KINDS } from '../article/article.ts'
import { fieldSchema, spanSchema } from './field.ts'
import { idSchema, storyIdSchema } from './list.ts'

/** How an article stands to the other reports that were run together with it in one file. */
const severalSchema = z.strictObject({
  /** The article that the whole file is. */
  file: idSchema,
  /** Which of the file's reports this article is, from 1; null where it is the whole file. */
  part: z.int().positive().nullable(),
  /** The file's reports in order: the headline of each, and why one begins there, which the first needs no reason for. */
  reports: z.array(z.strictObject({ headline: z.string(), reasons: z.array(z.string()) })).min(2),
})

/** What a list shows of an article, without its text. */
export const articleCardSchema = z.strictObject({
  id: idSchema,
  headline: fieldSchema,
  outlet: fieldSchema.nullable(),
  published: fieldSchema.nullable(),
  /** Words of the body. */
  words: z.int(),
  /** Name of the file it came from, without its folder. */
  file: z.string(),
  /** The beginning of the first paragraph of prose. */
  lede: z.string(),
  /** Null where the file holds this report alone, as nearly every file does. */
  several: severalSchema.nullable(),
  /** Whether the person has opened it, or said that it counts as read. */
  read: z.boolean(),
  tags: z.array(z.string()),
})

/** What a list shows of a story, beside the cards of its reports. */
export const storyCardSchema = z.strictObject({
  id: storyIdSchema,
  title: z.string(),
  /** All of its reports, in the order in which they came. */
  articles: z.array(idSchema),
  reasons: z.array(z.string()),
  sure: z.boolean(),
  /** Those of its reports that may not belong here; none where it is sure. */
  doubtful: z.array(idSchema),
  /** Whether the person said of any of its reports where they stand, and whether that nothing joins them. */
  byHand: z.boolean(),
  pinned: z.boolean(),
  /** The outlets that its reports state, each once, and how many reports state none. */
  outlets: z.array(z.string()),
  unknownOutlets: z.int().nonnegative(),
  /** The first and the last date that its reports state; null where none states one. */
  published: z.strictObject({ first: z.string(), last: z.string() }).nullable(),
})

/** Which texts an article had and has, and where its file lies. */
export const articleVersionsSchema = z.strictObject({
  /** Where its file is, or was, to be shown. */
  path: z.string(),
  /** When its file was found to be gone, milliseconds since 1970; null where it is there, as far as is known. */
  gone: z.int().nullable(),
  /** In the order in which they came, this article among them; one that is not `shown` is an older version. */
  versions: z.array(z.strictObject({ id: idSchema, added: z.int(), shown: z.boolean() })).min(1),
})

export const articleViewSchema = z.strictObject({
  ...articleCardSchema.shape,
  byline: fieldSchema.nullable(),
  dateline: fieldSchema.nullable(),
  language: fieldSchema.nullable(),
  text: z.string(),
  /** The paragraphs that are the report, restored furniture included. */
  body: z.array(spanSchema),
  furniture: z.array(
    z.strictObject({
      ...spanSchema.shape,
      kind: z.enum(FURNITURE_KINDS),
      /** True where the person said that it belongs to the report after all. */
      restored: z.boolean(),
    }),
  ),
})

import * as z from 'zod'
import { LONGEST, LONGEST_TAG, MOST_TAGS } from '../article/corrections.ts'
import { fieldSchema } from './field.ts'
import { idSchema } from './list.ts'

/** What a person says of articles: single fields, tags, and the outlet of all that comes from one place. */

const saidSchema = (longest: number) => z.strictObject({ given: z.string().min(1).max(longest).nullable() }).nullable()

const tagsSchema = z.array(z.string().min(1).max(LONGEST_TAG)).max(MOST_TAGS)

/** As many as a library that is chosen as a whole may hold. */
export const manyIdsSchema = z.array(idSchema).min(1).max(100_000)

/** What is left out stays as it is; null takes back what the person said, so that what was found counts again. */
export const correctionSchema = z.strictObject({
  articles: manyIdsSchema,
  fields: z.strictObject({
    headline: z
      .strictObject({ given: z.string().min(1).max(LONGEST.headline) })
      .nullable()
      .optional(),
    outlet: saidSchema(LONGEST.outlet).optional(),
    byline: saidSchema(LONGEST.byline).optional(),
    published: saidSchema(LONGEST.published).optional(),
    language: saidSchema(LONGEST.language).optional(),
    url: saidSchema(LONGEST.url).optional(),
  }),
  tags: z.strictObject({ add: tagsSchema, remove: tagsSchema }),
})

/** A site, by its host name, or a folder. */
const placeKindSchema = z.enum(['site', 'folder'])

/** The outlet of all that comes from where an article does; null takes back what was learned of that place. */
export const outletOfSchema = z.strictObject({
  article: idSchema,
  kind: placeKindSchema,
  outlet: z.string().min(1).max(LONGEST.outlet).nullable(),
})

const detailSchema = z.strictObject({
  /** What counts. */
  now: fieldSchema.nullable(),
  /** What would count if the person had not said otherwise; the same where they have not. */
  found: fieldSchema.nullable(),
  said: z.boolean(),
})

const placeSchema = z.strictObject({ kind: placeKindSchema, name: z.string() })

/** All that is known of one article beside its text, and where each piece comes from. */
export const detailsSchema = z.strictObject({
  id: idSchema,
  headline: detailSchema,
  outlet: detailSchema,
  byline: detailSchema,
  published: detailSchema,
  language: detailSchema,
  url: detailSchema,
  dateline: fieldSchema.nullable(),
  file: z.string(),
  tags: z.array(z.string()),
  /** The place that its outlet was learned for; null where it was not. */
  learned: placeSchema.nullable(),
  /** For an outlet that the person gave: the places that it could be used for, and for how many other articles. */
  offers: z.array(z.strictObject({ ...placeSchema.shape, articles: z.int().positive() })),
})

/** A value that all of some articles have; `several` where they differ. */
const commonSchema = z.strictObject({ several: z.boolean(), value: z.string().nullable() })

/** What some articles have in common. */
export const commonDetailsSchema = z.strictObject({
  outlet: commonSchema,
  byline: commonSchema,
  published: commonSchema,
  language: commonSchema,
  /** Each tag, and how many of them have it. */
  tags: z.array(z.strictObject({ name: z.string(), articles: z.int().positive() })),
})

/** What would be taken back, and done again, next, in words: "removing 3 articles"; null where there is nothing. */
export const historySchema = z.strictObject({ undo: z.string().nullable(), redo: z.string().nullable() })

/** What was taken back or done again, in words; null where there was nothing. */
export const changedSchema = z.strictObject({ done: z.string().nullable(), history: historySchema })

export type Correction = z.output<typeof correctionSchema>
export type OutletOf = z.output<typeof outletOfSchema>
export type SourceKind = OutletOf['kind']
export type Details = z.output<typeof detailsSchema>
export type Detail = z.output<typeof detailSchema>
export type CommonDetails = z.output<typeof commonDetailsSchema>
export type History = z.output<typeof historySchema>
export type Changed = z.output<typeof changedSchema>

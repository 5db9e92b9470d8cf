import * as z from 'zod'
import { idSchema } from './list.ts'
import { LONGEST_PASTED, MOST_MARKUP } from './most.ts'

/** What was pasted, or dragged in from another program. A text that is too long is cut just above the limit, so that it can be told. */
export const pastedSchema = z.strictObject({
  text: z.string().max(LONGEST_PASTED + 1),
  html: z.string().max(MOST_MARKUP),
})

/** What the engine finds in a text, or the page states; null where there is none. */
export const pastedFieldsSchema = z.strictObject({
  headline: z.string(),
  outlet: z.string().nullable(),
  /** ISO 8601. */
  published: z.string().nullable(),
  /** The article of the library that has this very text. */
  already: idSchema.nullable(),
})

/** What will come in if it is kept. */
export const pasteDraftSchema = z.strictObject({
  id: z.string(),
  text: z.string(),
  /** All the text that was pasted, where what was found to be the article is less; null where it is the same. */
  whole: z.string().nullable(),
  url: z.string().nullable(),
  fields: pastedFieldsSchema,
})

const draftId = z.string().min(1).max(64)
const draftText = z.string().max(LONGEST_PASTED + 1)

export const readPasteSchema = z.strictObject({ draft: draftId, text: draftText })

export const keepPasteSchema = z.strictObject({
  ...readPasteSchema.shape,
  /** What the person says that a field is, whatever was found; empty where it has none. */
  entered: z.strictObject({
    headline: z.string().trim().min(1).max(1000).optional(),
    outlet: z.string().trim().max(1000).optional(),
    published: z.union([z.iso.date(), z.literal('')]).optional(),
  }),
})

export type Pasted = z.output<typeof pastedSchema>
export type PastedFields = z.output<typeof pastedFieldsSchema>
export type PasteDraft = z.output<typeof pasteDraftSchema>
export type KeepPaste = z.output<typeof keepPasteSchema>

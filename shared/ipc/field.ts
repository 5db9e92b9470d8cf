import * as z from 'zod'

export const spanSchema = z.strictObject({ start: z.int().nonnegative(), end: z.int().nonnegative() })
export const fieldSchema = z.strictObject({
  value: z.string(),
  origin: z.enum(['stated', 'inferred', 'given', 'learned']),
  span: spanSchema.nullable(),
  /** Where it stands if not in the text, in words for the person: "the feed"; for what was learned, the place. */
  from: z.string().optional(),
})

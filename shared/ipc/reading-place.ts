import * as z from 'zod'

/** A place in an article that survives another layout; the beginning has offset and heights of 0. */
export const readingPlaceSchema = z.strictObject({
  /** Where its paragraph begins, a UTF-16 offset in the text. */
  start: z.int().nonnegative(),
  /** How many heights of the paragraph below its top; more than one where other things stand below it. */
  heights: z.number().min(-1000).max(1000),
})

import * as z from 'zod'
import { manyIdsSchema } from './corrections.ts'
import { idSchema } from './list.ts'

/** Where a person puts articles: which stand together, whatever the engine would say. */

export const placingSchema = z.strictObject({
  articles: manyIdsSchema,
  place: z.discriminatedUnion('kind', [
    /** Those of each story leave it, as a story of their own. */
    z.strictObject({ kind: z.literal('own') }),
    /** They leave their stories for the one of another article. */
    z.strictObject({ kind: z.literal('with'), article: idSchema }),
    /** Their stories become one; the one story of all of them is said to be one. */
    z.strictObject({ kind: z.literal('one') }),
    /** Nothing joins their stories or leaves them by itself, or it may again. */
    z.strictObject({ kind: z.literal('pin') }),
    z.strictObject({ kind: z.literal('unpin') }),
    /** They stand where the engine has them. */
    z.strictObject({ kind: z.literal('free') }),
  ]),
})

/** How many articles it was about: those that left or moved, or all of the story. */
export const placedSchema = z.strictObject({ articles: z.int().nonnegative() })

export type Placing = z.output<typeof placingSchema>
export type Place = Placing['place']
export type PlaceKind = Place['kind']

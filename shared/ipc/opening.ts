import * as z from 'zod'
import { articleCardSchema, storyCardSchema } from './articles.ts'
import { libraryListSchema } from './list.ts'

/** What the window shows before the library is open: the beginning of its list as it was when it was closed, and what stands there. */
export const openingSchema = z.strictObject({
  /** Of the stories the first alone; all counts are of the whole library. */
  list: libraryListSchema,
  stories: z.array(storyCardSchema),
  cards: z.array(articleCardSchema),
})

export type Opening = z.output<typeof openingSchema>

import * as z from 'zod'
import { SAID_OF_PASSAGES } from '../align/said.ts'
import { spanSchema } from './field.ts'
import { idSchema } from './list.ts'

/** What a person says of a stretch of one article and a stretch of another; `none`: what they said is taken back. */
export const judgingSchema = z.strictObject({
  a: idSchema,
  b: idSchema,
  spanA: spanSchema,
  spanB: spanSchema,
  said: z.enum([...SAID_OF_PASSAGES, 'none']),
})

/** The stretches by whole words, and whether anything is not as it was. */
export const judgedSchema = z.strictObject({ a: spanSchema, b: spanSchema, changed: z.boolean() })

export type Judging = z.output<typeof judgingSchema>

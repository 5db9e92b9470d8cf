import * as z from 'zod'
import { SAID_OF_PASSAGES } from '../../../shared/align/said.ts'
import { CORRECTED_FIELDS } from '../../../shared/article/corrections.ts'

/** Articles by their rows in the store: shorter than their keys, and none is ever taken out. */
const rows = z.array(z.int())
const span = z.strictObject({ start: z.int(), end: z.int() })

/**
 * One thing that is set to be so, as the journal keeps it: doing a step gives the step that makes it as it was. A new kind of action
 * that can be taken back is a line here and a function in `perform.ts`.
 */
export const stepSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('said'),
    field: z.enum(CORRECTED_FIELDS),
    of: z.array(z.strictObject({ said: z.strictObject({ given: z.string().nullable() }).nullable(), articles: rows })),
  }),
  z.strictObject({ kind: z.literal('tag'), name: z.string(), tagged: z.boolean(), articles: rows }),
  z.strictObject({
    kind: z.literal('outletOf'),
    of: z.enum(['site', 'folder']),
    place: z.string(),
    outlet: z.string().nullable(),
  }),
  z.strictObject({ kind: z.literal('removed'), removed: z.boolean(), articles: rows }),
  z.strictObject({ kind: z.literal('read'), of: z.array(z.strictObject({ at: z.int().nullable(), articles: rows })) }),
  z.strictObject({
    kind: z.literal('restored'),
    article: z.int(),
    start: z.int(),
    end: z.int(),
    restored: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('apart'), article: z.int(), apart: z.boolean() }),
  z.strictObject({
    kind: z.literal('placed'),
    of: z.array(z.strictObject({ label: z.int().positive().nullable(), pinned: z.boolean(), articles: rows })),
  }),
  z.strictObject({
    kind: z.literal('passages'),
    first: z.int(),
    second: z.int(),
    of: z.array(z.strictObject({ a: span, b: span, said: z.enum(SAID_OF_PASSAGES).nullable() })),
  }),
])

export type Step = z.output<typeof stepSchema>
export type StepOf<K extends Step['kind']> = Extract<Step, { readonly kind: K }>

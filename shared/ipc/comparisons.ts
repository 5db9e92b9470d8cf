import * as z from 'zod'
import { PASSAGE_KINDS } from '../align/passage.ts'
import { PASSAGE_STATES } from '../align/said.ts'
import { articleViewSchema } from './articles.ts'
import { spanSchema } from './field.ts'
import { idSchema } from './list.ts'
import { MOST_COMPARED, MOST_PARTNERS, MOST_SIDE_BY_SIDE } from './most.ts'

const passageSideSchema = z.strictObject({
  ...spanSchema.shape,
  /** Number of the paragraph in the body in which it begins, from 1. */
  paragraph: z.int().positive(),
})

/** What differs between two sides, in order; a side that has nothing there has an empty span at the place. */
const changesSchema = z.array(z.strictObject({ a: spanSchema, b: spanSchema }))

const passageViewSchema = z.strictObject({
  kind: z.enum(PASSAGE_KINDS),
  /** Whether the engine found it, the person confirmed that, or they alone say it. */
  state: z.enum(PASSAGE_STATES),
  similarity: z.number().min(0).max(1),
  words: z.int().positive(),
  quote: z.boolean(),
  formula: z.boolean(),
  /** Whether it stands outside the main chain: said at another place in the order of the other report. */
  moved: z.boolean(),
  a: passageSideSchema,
  b: passageSideSchema,
  /** What differs inside an edited passage, which has most of its words on both sides; of any other, nothing. */
  changes: changesSchema,
})

const shareSchema = z.strictObject({
  /** Words of this side's body that stand in passages. */
  shared: z.int().nonnegative(),
  /** All words of this side's body. */
  words: z.int().nonnegative(),
  /** Paragraphs without a word in any passage. */
  onlyHere: z.int().nonnegative(),
})

/** What two reports share, as columns show it. */
const sharedSchema = z.strictObject({
  passages: z.array(passageViewSchema),
  /** Stretches that one report has from the other as a whole, in the order of A; passages lie in them or stand alone. */
  runs: z.array(z.strictObject({ a: spanSchema, b: spanSchema })),
  /** What the person rejected, which counts nowhere; so that it can be put back. */
  rejected: z.array(
    z.strictObject({
      kind: z.enum(PASSAGE_KINDS),
      words: z.int().positive(),
      a: passageSideSchema,
      b: passageSideSchema,
    }),
  ),
  shares: z.strictObject({ a: shareSchema, b: shareSchema }),
})

export const pairSchema = z.strictObject({ a: articleViewSchema, b: articleViewSchema, ...sharedSchema.shape })

const placeSchema = z.strictObject({ ...passageSideSchema.shape, words: z.int().positive() })

const memberSchema = z.strictObject({
  ...placeSchema.shape,
  /** The article. */
  report: idSchema,
  /** How close it is to the lead; null for the lead itself. */
  kind: z.enum(PASSAGE_KINDS).nullable(),
  /** Words of the lead that stand in passages with it; of the lead itself, all. */
  kept: z.int().nonnegative(),
  /** Where else the report says it. */
  again: z.array(placeSchema).readonly(),
  /** What differs from the lead, as A, in an edited one that keeps enough of its words; no other has any. */
  changes: changesSchema.optional(),
})

/** See `Family`. */
const familySchema = z.strictObject({
  members: z.tuple([memberSchema], memberSchema).readonly(),
  after: z.int().min(-1),
})

/** Which reports of a story are laid beside each other: every one beside the base alone, or every two. */
export const storyRequestSchema = z
  .strictObject({
    base: idSchema,
    others: z
      .array(idSchema)
      .min(1)
      .max(MOST_COMPARED - 1),
    pairs: z.enum(['base', 'all']),
    /** Names the question for whoever wants no answer to it any more. */
    asked: z.uuid(),
  })
  // Every two of very many would hold the worker up for long; nothing shows more.
  .refine(({ others, pairs }) => pairs === 'base' || others.length < MOST_SIDE_BY_SIDE)

export const storyComparisonSchema = z.strictObject({
  /** The base, and then the others in the order asked for; those that are gone are left out. */
  reports: z.array(articleViewSchema).min(1),
  /** What the base, as A, shares with each of the others. */
  beside: z.array(z.strictObject({ report: idSchema, ...sharedSchema.shape })),
  families: z.array(familySchema),
})

export const partnersRequestSchema = z.strictObject({
  article: idSchema,
  /** As in `storyRequestSchema`. */
  asked: z.uuid(),
})

/** Articles that may be of the same event as another, the likeliest first, each with why in plain words. */
export const partnersSchema = z
  .array(z.strictObject({ article: idSchema, reasons: z.array(z.string()).min(1) }))
  .max(MOST_PARTNERS)

/** How much of two reports stands in both, formulae aside, in words of each. */
export const overlapSchema = z.strictObject({
  /** The other report. */
  article: idSchema,
  /** Words that stand in passages of any kind, here and in the other. */
  shared: z.strictObject({ here: z.int().nonnegative(), there: z.int().nonnegative() }),
  /** Those of them that are the same words, or the same with edits. */
  copied: z.strictObject({ here: z.int().nonnegative(), there: z.int().nonnegative() }),
  /** The longest passage; null where there is none. */
  longest: z
    .strictObject({
      kind: z.enum(PASSAGE_KINDS),
      words: z.int().positive(),
      here: spanSchema,
      there: spanSchema,
      text: z.string(),
    })
    .nullable(),
})

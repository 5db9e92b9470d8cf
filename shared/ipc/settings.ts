import * as z from 'zod'
import { FACES, THEMES, TYPE_RANGES } from '../appearance.ts'
import type { TypeMeasure } from '../appearance.ts'

const within = (measure: TypeMeasure) => z.number().min(TYPE_RANGES[measure].least).max(TYPE_RANGES[measure].most)

/** See `TYPE_RANGES` for the units. */
const typeSchema = z.strictObject({
  face: z.enum(FACES),
  size: within('size'),
  weight: within('weight'),
  measure: within('measure'),
  leading: within('leading'),
  wordSpacing: within('wordSpacing'),
  letterSpacing: within('letterSpacing'),
})

/** What the person has chosen for the app. */
export const settingsSchema = z.strictObject({
  theme: z.enum(THEMES),
  /** False until the person has put the first hints away. */
  hintsSeen: z.boolean(),
  singleKeys: z.boolean(),
  /** How texts are set. */
  type: typeSchema,
})

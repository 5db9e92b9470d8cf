import * as z from 'zod'
import { FACES, THEMES, TYPE_RANGES } from '../appearance.ts'
import type { TypeMeasure } from '../appearance.ts'
import { COMMAND_IDS } from '../commands.ts'
import { LONGEST_QUERY, MOST_KEPT } from './most.ts'

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
  /** What was searched for and led somewhere, the latest first. */
  searches: z.array(z.string().max(LONGEST_QUERY)).max(MOST_KEPT),
  /** Commands that were chosen by their names, the latest first. */
  commands: z.array(z.enum(COMMAND_IDS)).max(MOST_KEPT),
  /** How texts are set. */
  type: typeSchema,
})

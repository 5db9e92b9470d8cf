import { meaningInCommon } from './meaning.ts'
import type { Profile } from './profile.ts'
import { dot } from './sparse.ts'

/** Cosine below which two articles have nothing in common that counts. */
const LEAST_MEANING = 0.1
/** Closeness, less doubt, from which on two articles may well be of one event. */
const CLOSE = 0.15
/** What shared wording adds for each time that it is e times as much, and at most so many times. */
const WORDING = 0.1
const MOST_WORDING = 2
/** Shared wording that speaks neither for one event nor against it (nats in a hundred words). */
const USUAL_WORDING = 4
/** Length at which what two texts do not share begins to tell (words): short ones share little by chance alone. */
const TELLING_WORDS = 600
/** Names may bring so many times what all other words bring before they tell of the same people, not of one event. */
const NAMES_TO_WORDS = 1.7
/** How far names beyond that count against one event, and the wording that clears them of it. */
const NAMES_ALONE = 4
const CLEARING_WORDING = 6
/** Days apart that say nothing, since an event is reported on for weeks; what each e times as many take away, and at most so many times. */
const DAYS_APART = 30
const APART = 0.05
const MOST_APART = 3

/** What two articles have in common. */
export interface Likeness {
  /** How near they are: the cosine of what they speak of, more for shared wording, less for dates that lie apart. */
  readonly closeness: number
  /** How far this is owed to names alone: the same people in long texts that put nothing alike are another event's. */
  readonly doubt: number
  /** What their wording in common is worth for each hundred words (nats). */
  readonly wording: number
}

/** What two articles have in common; null where it is nothing that counts. The same either way round. */
export function likenessOf(a: Profile, b: Profile): Likeness | null {
  const { meaning, names } = meaningInCommon(a.meaning, b.meaning)
  if (meaning < LEAST_MEANING) return null
  const wording = dot(a.wording, b.wording)
  const length = Math.sqrt(a.words * b.words)
  const tells = length / (length + TELLING_WORDS)
  const more = Math.min(MOST_WORDING, Math.log((1 + wording) / (1 + USUAL_WORDING)))
  const alone = Math.max(0, names - NAMES_TO_WORDS * (meaning - names))
  return {
    closeness: meaning + WORDING * tells * more - APART * timesApart(a, b),
    doubt: NAMES_ALONE * tells * alone * Math.exp(-wording / CLEARING_WORDING),
    wording,
  }
}

/** Whether two articles may be of one event by what they have in common alone. */
export function isClose({ closeness, doubt }: Likeness): boolean {
  return closeness - doubt >= CLOSE
}

/** Nothing where a date is not known. */
function timesApart({ day: a }: Profile, { day: b }: Profile): number {
  if (a === null || b === null) return 0
  return Math.min(MOST_APART, Math.max(0, Math.log(Math.abs(a - b) / DAYS_APART)))
}

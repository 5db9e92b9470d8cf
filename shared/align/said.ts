import type { Span } from '../text/span.ts'
import type { Passage } from './passage.ts'

export const SAID_OF_PASSAGES = ['aligned', 'confirmed', 'rejected'] as const

/**
 * What a person says of a stretch of text A and one of text B. `aligned`: they belong together, whatever is found. `confirmed`: what
 * was found there is right. `rejected`: it is not.
 */
export type SaidOfPassage = (typeof SAID_OF_PASSAGES)[number]

/** Two stretches, one of each text. */
export type Sides = Pick<Passage, 'a' | 'b'>

export interface SaidSides extends Sides {
  readonly said: SaidOfPassage
}

export const PASSAGE_STATES = ['found', 'confirmed', 'aligned'] as const

/** Where a passage comes from: the engine alone, the engine with the person's word for it, or the person. */
export type PassageState = (typeof PASSAGE_STATES)[number]

export interface HeldPassage extends Passage {
  readonly state: PassageState
}

/** What counts once the person has spoken, in no order, and what they rejected. */
export interface Laid {
  readonly passages: readonly HeldPassage[]
  readonly rejected: readonly Passage[]
}

/**
 * Lays what was said of two texts over what was found in them. What was rejected counts nowhere, whichever bounds it is found with
 * now; what was confirmed stays, with the bounds that it is found with or else with those that it had; what was aligned is always
 * there, and stands for what is found with much the same bounds. `measure` gives two stretches as a passage; null where a text has
 * no such stretch now, which is then passed over.
 */
export function layOver(
  found: readonly Passage[],
  said: readonly SaidSides[],
  measure: (sides: Sides) => Passage | null,
): Laid {
  const of = (which: SaidOfPassage): Passage[] =>
    said.flatMap((one) => (one.said === which ? (measure(one) ?? []) : []))
  const [aligned, confirmed, rejected] = [of('aligned'), of('confirmed'), of('rejected')]
  const left = found.filter(
    (one) => !rejected.some((other) => sameTwo(one, other)) && !aligned.some((other) => nearlySame(one, other)),
  )
  const held = left.map((one): HeldPassage =>
    confirmed.some((other) => sameTwo(one, other))
      ? { ...one, formula: false, state: 'confirmed' }
      : { ...one, state: 'found' },
  )
  const missed = confirmed.filter(
    (one) =>
      ![...left, ...rejected].some((other) => sameTwo(one, other)) && !aligned.some((other) => nearlySame(one, other)),
  )
  return {
    passages: [
      ...held,
      ...missed.map((one): HeldPassage => ({ ...one, state: 'confirmed' })),
      ...aligned.map((one): HeldPassage => ({ ...one, state: 'aligned' })),
    ],
    rejected,
  }
}

/** Whether two passages are one by their bounds: on both sides they have half of the shorter in common, or more. */
export function sameTwo(x: Sides, y: Sides): boolean {
  return share(x.a, y.a, Math.min) && share(x.b, y.b, Math.min)
}

/** Whether neither says more than the other: on both sides they have half of the longer in common, or more. */
function nearlySame(x: Sides, y: Sides): boolean {
  return share(x.a, y.a, Math.max) && share(x.b, y.b, Math.max)
}

function share(x: Span, y: Span, of: (x: number, y: number) => number): boolean {
  return 2 * (Math.min(x.end, y.end) - Math.max(x.start, y.start)) >= of(x.end - x.start, y.end - y.start)
}

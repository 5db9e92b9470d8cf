import { wordsOf } from '../../../shared/align/measure-sides.ts'
import { sameTwo } from '../../../shared/align/said.ts'
import type { SaidOfPassage, SaidSides, Sides } from '../../../shared/align/said.ts'
import { FaultError } from '../../../shared/ipc/fault.ts'
import { MOST_ALIGNED } from '../../../shared/ipc/most.ts'
import { sameSpan } from '../../../shared/text/span.ts'
import type { Span } from '../../../shared/text/span.ts'
import type { Entry } from '../entry.ts'
import type { StepOf } from './step.ts'

/** What is to be said of which stretches; null: nothing any more. */
type Items = StepOf<'passages'>['of']

/** As a person may say it; `none` takes back what was said. */
export type Judgement = SaidOfPassage | 'none'

/** So much can be said of two texts, each of two stretches: more than any two have passages. */
export const MOST_SAID = 1000

/**
 * A stretch of an article by whole words of its report. Throws `bad-request` where there are none, or too many for a passage that the
 * person makes; what the engine found they can speak of however long it is.
 */
export function wholeWords({ article: { text }, prepared }: Entry, { start, end }: Span, judgement: Judgement): Span {
  if (judgement === 'aligned' && end - start > MOST_ALIGNED) {
    throw new FaultError('bad-request', 'This is too long for one passage.', 'Select a few sentences.')
  }
  const words = end <= text.length && start < end ? wordsOf(prepared, { start, end }) : null
  if (words === null) {
    throw new FaultError('bad-request', 'No word of the report stands there.', 'Select some words of the text.')
  }
  return { start: prepared.starts[words.from] ?? start, end: prepared.ends[words.end - 1] ?? end }
}

/**
 * What is to be said so that a passage is as the person has it, whatever was said before of that place: `known` is all that was said of
 * the two texts. Taking back goes by the very stretches, or else by what was said there with other bounds: of what was confirmed before all else. What the
 * report has of a stretch may be less than it was when something in it was set aside. Throws `too-large` where there is no room for more.
 */
export function judged(sides: Sides, judgement: Judgement, known: readonly SaidSides[]): Items {
  const items = itemsOf(sides, judgement, known)
  const isNew = items.some(
    ({ a, b, said }) => said !== null && !known.some((one) => sameSpan(one.a, a) && sameSpan(one.b, b)),
  )
  const gone = items.filter(({ said }) => said === null).length
  if (isNew && known.length - gone >= MOST_SAID) {
    throw new FaultError(
      'too-large',
      'So much is said of passages of these two articles that no more is kept.',
      'Take some of it back first.',
    )
  }
  return items
}

function itemsOf(sides: Sides, judgement: Judgement, known: readonly SaidSides[]): Items {
  const exact = known.filter((one) => sameSpan(one.a, sides.a) && sameSpan(one.b, sides.b))
  const near = known.filter((one) => !exact.includes(one) && sameTwo(one, sides))
  const unsay = (said: readonly SaidOfPassage[]): Items =>
    near.filter((one) => said.includes(one.said)).map(({ a, b }) => ({ a, b, said: null }))
  switch (judgement) {
    case 'none':
      if (exact.length > 0) return [{ ...sides, said: null }]
      return near.length > 0
        ? unsay(near.some(({ said }) => said === 'confirmed') ? ['confirmed'] : ['aligned', 'rejected'])
        : []
    case 'aligned':
      return [{ ...sides, said: 'aligned' }]
    case 'confirmed':
      return [...unsay(['confirmed', 'rejected']), { ...sides, said: 'confirmed' }]
    case 'rejected':
      return [...unsay(['confirmed']), { ...sides, said: 'rejected' }]
  }
}

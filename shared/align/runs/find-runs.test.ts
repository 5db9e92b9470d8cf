import { expect, it } from 'vitest'
import { paragraphs } from '../../text/paragraphs.ts'
import { textOf } from '../../text/span.ts'
import { pairOf } from '../pair.ts'
import { prepare } from '../prepare.ts'
import { findRuns } from './find-runs.ts'

const TAKEN = `The harbour authority closed the northern basin after divers found an unexploded mine beneath the grain
terminal, and tugs towed eleven freighters to anchorages behind the breakwater while sappers from the naval garrison
lowered a camera through the hatch of a sunken lighter to photograph the rusted fuse.`.replaceAll('\n', ' ')
const BEFORE = 'Bakers in the old town complain that the price of rye flour has doubled since the harvest failed.'
const AFTER = 'Voters queued until midnight because printers had misspelled a name on the ballot papers.'
const OTHER = 'Her orchestra will perform the unfinished symphony with a score rebuilt from two hundred sketches.'

/** The runs of two texts as their words in both. */
function runsOf(a: string, b: string): string[][] {
  const [inA, inB] = [prepare(a, paragraphs(a), 'en'), prepare(b, paragraphs(b), 'en')]
  return findRuns(pairOf(inA, inB)).map((run) => [textOf(a, run.a), textOf(b, run.b)])
}

it('finds what was taken word for word, to the sentence', () => {
  expect(runsOf(`${OTHER} ${TAKEN} ${OTHER}`, `${BEFORE} ${TAKEN} ${AFTER}`)).toEqual([[TAKEN, TAKEN]])
})

it('finds it with its words in another order', () => {
  const words = TAKEN.slice(0, -1).split(' ')
  const shuffled = `${words.map((_, at) => words[(at * 7) % words.length]).join(' ')}.`
  expect(runsOf(`${OTHER} ${TAKEN}`, `${BEFORE} ${shuffled} ${AFTER}`)).toEqual([[TAKEN, shuffled]])
})

it('finds what was taken where it was taken from, and not where half of its words stand again', () => {
  const more =
    `Fishermen who feared for their nets steered around the buoys, a pilot ferried the harbour doctor to a feverish
engineer, and the mayor slept aboard the icebreaker until the detonator was drowned in paraffin.`.replaceAll('\n', ' ')
  const taken = `${TAKEN} ${more}`
  const words = taken.split(' ').filter((_, at) => at % 5 < 3)
  const echo = `${words.map((_, at) => words[(at * 7) % words.length]).join(' ')}.`
  expect(runsOf(`${OTHER} ${taken}`, `${echo} ${BEFORE} ${AFTER} ${BEFORE} ${AFTER} ${BEFORE} ${taken}`)).toEqual([
    [taken, taken],
  ])
})

it('finds what stands twice both times', () => {
  expect(runsOf(`${OTHER} ${TAKEN}`, `${TAKEN} ${BEFORE} ${AFTER} ${AFTER} ${BEFORE} ${AFTER} ${TAKEN}`)).toEqual([
    [TAKEN, TAKEN],
    [TAKEN, TAKEN],
  ])
})

it('finds nothing where only a phrase or the subject is shared', () => {
  const subject = 'The harbour authority said on Monday that the grain terminal would open again after the harvest.'
  expect(runsOf(`${OTHER} ${TAKEN}`, `${BEFORE} ${subject} ${AFTER}`)).toEqual([])
})

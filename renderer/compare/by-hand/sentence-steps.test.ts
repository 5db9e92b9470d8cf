import { expect, it } from 'vitest'
import { compareModel, ofPair } from '../model/compare-model.ts'
import { samplePair } from '../sample-pair.fixture.ts'
import { stepTo } from './sentence-steps.ts'

const report = compareModel(ofPair(samplePair())).reports[1]
if (report === undefined) throw new Error('a report')
const { text } = report.article
const words = (span: { start: number; end: number } | null): string | null => span && text.slice(span.start, span.end)

it('takes the sentence at a place first, then the one after or before it, and grows by one', () => {
  const first = stepTo(report, null, 'after', text.indexOf('young'))
  expect(words(first)).toBe('Three young people were found dead on Monday, it said.')
  const next = stepTo(report, first, 'after', 0)
  expect(words(next)).toBe('“Ministers will meet again in June”, he added.')
  expect(words(stepTo(report, next, 'before', 0))).toBe(words(first))
  const longer = stepTo(report, next, 'longer', 0)
  expect(words(longer)).toBe('“Ministers will meet again in June”, he added.\nThe police agreed.')
  // From what has grown the keys go on from its ends.
  expect(words(stepTo(report, longer, 'before', 0))).toBe(words(first))
})

it('stops at both ends, and begins with the last where the place is behind it', () => {
  const last = stepTo(report, null, 'before', text.length + 9)
  expect(words(last)).toBe('The police agreed.')
  expect([stepTo(report, last, 'after', 0), stepTo(report, last, 'longer', 0)]).toEqual([null, null])
  expect(stepTo(report, stepTo(report, null, 'after', 0), 'before', 0)).toBe(null)
})

it('takes up where the words begin that the mouse selected', () => {
  const start = text.indexOf('Ministers')
  expect(words(stepTo(report, { start, end: start + 9 }, 'after', 0))).toBe('The police agreed.')
})

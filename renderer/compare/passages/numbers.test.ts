// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { compareModel, ofPair } from '../model/compare-model.ts'
import { samplePair } from '../sample-pair.fixture.ts'
import { numbersDiffer } from './numbers.ts'

/** Whether numbers differ in a passage of which these words were changed. */
function differ(here: string, there: string): boolean {
  const { a, b, ...pair } = samplePair()
  const [first] = pair.passages
  if (first === undefined) throw new Error('the sample has passages')
  const side = (text: string) => ({ start: 0, end: text.length, paragraph: 1 })
  const changes = [{ a: { start: 0, end: here.length }, b: { start: 0, end: there.length } }]
  const passage = { ...first, kind: 'edited' as const, similarity: 0.8, a: side(here), b: side(there), changes }
  const report = (article: typeof a, text: string) => ({ ...article, text, body: [{ start: 0, end: text.length }] })
  const model = compareModel(ofPair({ ...pair, a: report(a, here), b: report(b, there), passages: [passage] }))
  const [only] = model.passages
  return only !== undefined && numbersDiffer(only, model)
}

it.each([
  ['212 passengers', 'more than 200 people', true],
  ['57 of 60', '57 of 61', true],
  ['1,500 people', '1500 men', false],
  ['12.5', '12.50', true],
  ['212 passengers', 'the passengers', false],
  ['the passengers', 'all passengers', false],
])('%j against %j: %s', (here, there, expected) => {
  expect([differ(here, there), differ(there, here)]).toEqual([expected, expected])
})

import { expect, it } from 'vitest'
import { compareModel, ofPair } from '../model/compare-model.ts'
import { samplePair } from '../sample-pair.fixture.ts'
import { differences } from './differences.ts'

it('what differs are the exchanged words, and what stands in no passage of either', () => {
  const pair = samplePair()
  const words = (text: string, span: { start: number; end: number } | null) =>
    span === null ? null : text.slice(span.start, span.end).trim()
  const seen = differences(compareModel(ofPair(pair))).map(({ a, b }) => [words(pair.a.text, a), words(pair.b.text, b)])
  expect(seen).toContainEqual(['killed', 'found dead'])
  expect(seen).toContainEqual([null, 'young'])
  expect(seen).toContainEqual(['Nobody else has it.', null])
  expect(seen).toContainEqual([null, '”, he added.'])
})

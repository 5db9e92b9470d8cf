// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { samplePair } from '../sample-pair.fixture.ts'
import { spokenPassage } from '../passages/labels.ts'
import { compareModel, ofPair } from './compare-model.ts'

/** The changed words of the edited passage in the second report, and what is said of them, at a share of words in common. */
function changedAt(similarity: number) {
  const pair = samplePair()
  const model = compareModel(
    ofPair({ ...pair, passages: pair.passages.map((each) => ({ ...each, similarity, kind: 'edited' as const })) }),
  )
  const words = model.reports[1]?.paragraphs.flatMap(({ stretches }) => stretches.flatMap(({ changed }) => changed))
  return [words?.length, spokenPassage(model, 1, 0).includes('changed:')]
}

it('words are told apart where three in ten are the same, and otherwise the passage is told whole', () => {
  expect([changedAt(0.3), changedAt(0.29)]).toEqual([
    [2, true],
    [0, false],
  ])
})

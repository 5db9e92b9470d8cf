import { expect, it } from 'vitest'
import { stem } from '../text/stem.ts'
import { weigher } from './background.ts'

it('weighs words by how rare they are, within bounds', () => {
  const weigh = weigher('en-GB')
  const weights = ['the', 'said', 'minister', 'hegemony', 'xylotomous'].map((word) => weigh(stem(word)))
  expect(weights).toEqual(weights.toSorted((x, y) => x - y))
  expect([weights[0], weights.at(-1)]).toEqual([0.3, 5])
})

it('goes by length in languages without a table', () => {
  const weigh = weigher('de')
  expect([weigh('und'), weigh('regierung')]).toEqual([1, 5])
})

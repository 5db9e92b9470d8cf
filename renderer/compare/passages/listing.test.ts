// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { compareModel, ofPair } from '../model/compare-model.ts'
import { samplePair } from '../sample-pair.fixture.ts'
import { threePairs } from '../three-reports.fixture.ts'
import type { CompareModel } from '../model/compare-model.ts'
import { FIRST_LISTING, lister, sortings } from './listing.ts'
import type { Listing } from './listing.ts'

const model = compareModel(ofPair(samplePair()))
const listed = (model: CompareModel, listing: Listing) => lister(model)(listing).stops

it('the list is sorted by either report, by length, and by how far a passage moved', () => {
  const seen = sortings(model).map(([sorting, words]) => [words, listed(model, { sorting, words: '' })])
  expect(seen).toEqual([
    ['As in Meeting in June', [0, 1, 2]],
    ['As in BBC', [1, 0, 2]],
    ['Longest first', [0, 1, 2]],
    ['Moved farthest first', [0, 1, 2].toSorted((x, y) => shift(y) - shift(x))],
  ])
})

function shift(index: number): number {
  const { a, b } = samplePair()
  const passage = model.passages[index]
  return passage === undefined ? 0 : Math.abs(passage.a.start / a.text.length - passage.b.start / b.text.length)
}

it('the list has the rows with all words that are looked for, on any side', () => {
  const having = (words: string) => listed(model, { ...FIRST_LISTING, words })
  expect([having('MONDAY killed'), having('found  dead'), having('monday June'), having('')]).toEqual([
    [1],
    [1],
    [],
    [0, 1, 2],
  ])
})

it('what a report does not have stands last in its order', () => {
  const pairs = threePairs()
  const others = pairs.map((pair) => ({ ...pair, article: pair.b }))
  const several = compareModel({ base: pairs[0].a, others, several: true })
  expect(listed(several, { sorting: 'in third', words: '' })).toEqual([0, 2])
  expect(listed(several, { sorting: 'in second', words: '' })).toEqual([2, 0])
})

it('of several reports, what most of them have can stand first', () => {
  const pairs = threePairs()
  const others = pairs.map((pair) => ({ ...pair, article: pair.b })).toReversed()
  const several = compareModel({ base: pairs[0].a, others, several: true })
  const places = listed(several, { sorting: 'outlets', words: '' }).map((stop) =>
    several.together[stop]?.map((each) => several.passages[each]?.column).toSorted(),
  )
  expect(places).toEqual([[1, 2], [2]])
  expect(sortings(several).map(([sorting]) => sorting)).toContain('outlets')
})

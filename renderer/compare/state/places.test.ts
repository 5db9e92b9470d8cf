import { expect, it } from 'vitest'
import type { CompareRoute } from '../../state/route.ts'
import { pairRoute } from '../../state/route.ts'
import { baseOf, handOver, keepPlace, placeOf } from './places.ts'
import type { ComparePlace } from './places.ts'

const several: CompareRoute = { view: 'compare', base: 'a', others: ['b', 'c', 'd'], mode: 'base' }
const place: ComparePlace = {
  reading: { a: { start: 120, heights: 0 } },
  selected: { a: { start: 5, end: 9 }, c: { start: 1, end: 4 } },
  acted: 'c',
  locked: false,
  listOpen: true,
  alone: 'a',
  columns: ['c', 'd'],
}

it('a place is found again whatever the order of the others, and the set remembers its base', () => {
  keepPlace(several, place)
  expect([
    placeOf({ ...several, others: ['d', 'b', 'c'] }),
    placeOf({ ...several, base: 'b', others: ['a', 'c', 'd'] }),
  ]).toEqual([place, undefined])
  expect([baseOf(['d', 'c', 'b', 'a']), baseOf(['a', 'b'])]).toEqual(['a', undefined])
})

it('another mode takes over what is looked at, and gives the columns back that it had', () => {
  keepPlace(several, place)
  handOver(place, pairRoute('a', 'c'))
  const pair = placeOf(pairRoute('a', 'c'))
  expect([pair?.selected, pair?.locked, pair?.columns]).toEqual([place.selected, false, null])
  const selected = { a: { start: 20, end: 30 }, c: { start: 40, end: 50 } }
  handOver({ ...place, selected, columns: null }, several)
  expect([placeOf(several)?.selected, placeOf(several)?.columns]).toEqual([selected, ['c', 'd']])
  handOver({ ...place, columns: null }, several, 'b')
  expect(placeOf(several)?.columns).toEqual(['b', 'c', 'd'])
})

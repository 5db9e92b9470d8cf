import { expect, it } from 'vitest'
import type { CompareRoute } from '../../state/route.ts'
import { currentRoute, useRoute } from '../../state/route.ts'
import { FIRST_FILTERS } from '../model/filters.ts'
import { exchange, exchanged } from './exchange-context.ts'
import { placeOf } from './places.ts'

const pair = (base: string, ...others: string[]): CompareRoute => ({ view: 'compare', base, others, mode: 'pair' })

it('two that are all stay two, and of more the one that goes waits behind them', () => {
  expect([
    exchanged(pair('a', 'b'), 'b', 'c'),
    exchanged(pair('a', 'b', 'x', 'y'), 'b', 'y'),
    exchanged(pair('a', 'b', 'x', 'y'), 'a', 'x'),
    exchanged(pair('a', 'b', 'x'), 'a', 'new'),
  ]).toEqual([pair('a', 'c'), pair('a', 'y', 'b', 'x'), pair('x', 'b', 'a', 'y'), pair('new', 'b', 'a', 'x')])
})

it('takes along what was switched and where the report stands that stays', () => {
  const route = pair('a', 'b', 'x')
  useRoute.setState({ entries: [route], at: 0 })
  const filters = { ...FIRST_FILTERS, quotesOnly: true }
  const reading = { a: { start: 120, heights: 0 } }
  exchange(
    route,
    {
      reading,
      selected: null,
      acted: 'b',
      locked: false,
      listOpen: false,
      alone: 'a',
      filters,
      drawer: 'only',
      columns: null,
    },
    'b',
    'x',
  )
  const now = currentRoute(useRoute.getState())
  expect(now).toEqual(pair('a', 'x', 'b'))
  expect(now.view === 'compare' && placeOf(now)).toMatchObject({
    reading,
    acted: 'x',
    locked: false,
    filters,
    drawer: 'only',
  })
})

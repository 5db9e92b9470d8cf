import { describe, expect, it } from 'vitest'
import { filterWords, withoutFilter } from './filters.ts'
import type { Filter } from './filters.ts'

const filterAt = (query: string, piece: string, more: Partial<Filter> = {}): Filter => ({
  field: 'outlet',
  value: 'bbc',
  excluded: false,
  either: null,
  start: query.indexOf(piece),
  end: query.indexOf(piece) + piece.length,
  ...more,
})

describe('a query without one of its filters', () => {
  const without = (query: string, piece: string, typed = query) => withoutFilter(typed, query, filterAt(query, piece))

  it('has all else as it was typed, wherever the filter stood', () => {
    expect([
      without('outlet:bbc war', 'outlet:bbc'),
      without('war outlet:bbc oil', 'outlet:bbc'),
      without('war -outlet:"the hill"', '-outlet:"the hill"'),
      without('outlet:bbc', 'outlet:bbc'),
    ]).toEqual(['war', 'war oil', 'war', ''])
  })

  it('has no OR that would be left over', () => {
    const query = 'war outlet:bbc OR outlet:cnn OR outlet:sky'
    expect(['outlet:bbc', 'outlet:cnn', 'outlet:sky'].map((piece) => without(query, piece))).toEqual([
      'war outlet:cnn OR outlet:sky',
      'war outlet:bbc OR outlet:sky',
      'war outlet:bbc OR outlet:cnn',
    ])
  })

  it('keeps what was typed since it was read', () => {
    expect([
      without('war outlet:bbc', 'outlet:bbc', 'cold war outlet:bbc now'),
      without('war outlet:bbc', 'outlet:bbc', 'cold war'),
    ]).toEqual(['cold war now', 'cold war'])
  })
})

it('says what a filter narrows to', () => {
  const filters = [filterAt('', ''), filterAt('', '', { field: 'tag', value: 'war', excluded: true })]
  expect(filters.map(filterWords)).toEqual(['Outlet: bbc', 'Not tag: war'])
})

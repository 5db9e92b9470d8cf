import { describe, expect, it } from 'vitest'
import { cardOf } from '../state/library.fixture.ts'
import { pairRoute } from '../state/route.ts'
import type { CompareRoute } from '../state/route.ts'
import { offerOf } from './mode-offer.ts'

const field = (value: string) => ({ value, origin: 'stated' as const, span: null })
const story = ['d', 'b', 'a', 'c'].map((id) => ({
  ...cardOf(id, id),
  published: field(`2024-01-0${String('abcd'.indexOf(id) + 1)}`),
}))
const several: CompareRoute = { view: 'compare', base: 'a', others: ['b', 'c', 'd'], mode: 'base' }

describe('another mode', () => {
  it('shows of a pair all of its story in time, and of more those that are compared', () => {
    expect(offerOf('base', pairRoute('c', 'a'), story, undefined)).toEqual({
      route: { view: 'compare', base: 'c', others: ['a', 'b', 'd'], mode: 'base' },
    })
    expect(offerOf('base', { ...several, mode: 'pair', others: ['d', 'b'] }, story, undefined)).toEqual({
      route: { ...several, others: ['b', 'd'] },
    })
  })

  it('shows as a pair the report that the person is at, or the first', () => {
    const others = ['c', 'x', undefined].map((beside) => {
      const offer = offerOf('pair', several, story, beside)
      return 'route' in offer ? offer.route.others : []
    })
    expect(others).toEqual([
      ['c', 'b', 'd'],
      ['b', 'c', 'd'],
      ['b', 'c', 'd'],
    ])
  })

  it('in columns cannot be had of two reports that have no third; a text can', () => {
    const offers = (['base', 'reading', 'composite'] as const).map((mode) =>
      offerOf(mode, pairRoute('a', 'b'), story.slice(1, 3), undefined),
    )
    expect(offers).toEqual([
      { reason: 'There are only two reports here' },
      { route: { ...pairRoute('a', 'b'), mode: 'reading' } },
      { route: { ...pairRoute('a', 'b'), mode: 'composite' } },
    ])
  })
})

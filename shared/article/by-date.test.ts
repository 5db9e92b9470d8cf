import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byDate } from './by-date.ts'

const sorted = (dates: readonly (string | null)[], first?: 'oldest' | 'newest') => byDate(dates, (date) => date, first)

describe('things by their dates', () => {
  it('stand as they came out, whatever zone their times are told in, a day where it begins', () => {
    const dates = ['2022-03-30T01:30:00+05:00', '2022-03-29T22:00:00Z', '2022-03-30', '2022-03-29T20:00:00-05:00']
    const oldest = ['2022-03-29T20:30:00Z', '2022-03-29T22:00:00Z', '2022-03-30', '2022-03-30T01:00:00Z']
    const instants = (all: readonly (string | null)[]) => all.map((date) => Date.parse(date ?? ''))
    expect(instants(sorted(dates))).toEqual(instants(oldest))
    expect(instants(sorted(dates, 'newest'))).toEqual(instants(oldest).reverse())
  })

  it('come last without one, or with what is none, in either direction', () => {
    const dates = [null, '2022-03-30', 'soon', '2021-01-01']
    expect(sorted(dates)).toEqual(['2021-01-01', '2022-03-30', null, 'soon'])
    expect(sorted(dates, 'newest')).toEqual(['2022-03-30', '2021-01-01', null, 'soon'])
  })

  it('keep their order where they are equal, in either direction', () => {
    const date = fc.constantFrom(null, '2022-03-30', '2022-03-30T00:00:00Z', '2022-03-30T02:00:00+02:00', '2022-04-01')
    const things = fc.array(date).map((dates) => dates.map((date, at) => ({ date, at })))
    fc.assert(
      fc.property(things, fc.constantFrom('oldest' as const, 'newest' as const), (things, first) => {
        const result = byDate(things, (thing) => thing.date, first)
        const instant = (date: string | null) => (date === null ? null : Date.parse(date))
        for (const [at, { date, at: came }] of result.entries()) {
          const before = result[at - 1]
          if (before !== undefined && instant(before.date) === instant(date)) expect(before.at).toBeLessThan(came)
        }
        expect(result.map(({ at }) => at).sort((x, y) => x - y)).toEqual(things.map(({ at }) => at))
      }),
    )
  })
})

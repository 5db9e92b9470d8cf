import { expect, it } from 'vitest'
import { cardOf, stated } from '../state/library.fixture.ts'
import { inTime, later } from './in-time.ts'

const at = (id: string, published?: string) =>
  cardOf(id, id, published === undefined ? {} : { published: stated(published) })

it('puts reports in the order in which they came out, wherever on earth, and those without a date last', () => {
  const reports = [
    at('undated'),
    at('delhi', '2022-03-30T01:05:00+05:30'),
    at('london', '2022-03-29T20:00:00Z'),
    at('day', '2022-03-29'),
    at('nonsense', 'some day'),
  ]
  expect(inTime(reports).map(({ id }) => id)).toEqual(['day', 'delhi', 'london', 'undated', 'nonsense'])
})

it('tells how long after one report the next came out', () => {
  const first = at('first', '2022-03-29T20:00:00Z')
  expect(later(first, at('b', '2022-03-29T20:59:00Z'))).toBeNull()
  expect(later(first, at('b', '2022-03-29T21:30:00Z'))).toBe('1 hour later')
  expect(later(first, at('b', '2022-03-30T23:00:00Z'))).toBe('27 hours later')
  expect(later(first, at('b', '2022-04-01T23:00:00Z'))).toBe('3 days later')
  expect(later(first, at('b', '2022-03-30'))).toBe('1 day later')
  expect(later(first, at('b'))).toBeNull()
  expect(later(at('a', 'some day'), first)).toBeNull()
})

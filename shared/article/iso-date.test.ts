import { expect, it } from 'vitest'
import { isoDate } from './iso-date.ts'

it('reads dates as metadata and feeds state them, as precise as they are', () => {
  expect(
    [
      '2026-03-04',
      '2026-03-04T07:10:00.000Z',
      '2026-03-04T07:10:00+0100',
      ' 2026-03-04 07:10 ',
      '20260304',
      '2026-03',
      'Wed, 04 Mar 2026 07:10:30 GMT',
      '4 March 2026 7:10 EST',
      'Wed, 4 Mar 26 07:10:30 +0530',
      '4 Mar 2026',
      '2026-02-30',
      'yesterday',
      '',
      '4 Foo 2026',
      '0001-01-01T00:00:00Z',
    ].map(isoDate),
  ).toEqual([
    '2026-03-04',
    '2026-03-04T07:10:00Z',
    '2026-03-04T07:10:00+01:00',
    '2026-03-04T07:10',
    '2026-03-04',
    '2026-03',
    '2026-03-04T07:10:30Z',
    '2026-03-04T07:10-05:00',
    '2026-03-04T07:10:30+05:30',
    '2026-03-04',
    null,
    null,
    null,
    null,
    null,
  ])
})

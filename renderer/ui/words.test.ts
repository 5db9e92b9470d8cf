// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { percent, timeOfDay } from './words.ts'

it('says a share as 0% or 100% only where that is exact', () => {
  const shares = [percent(0, 900), percent(1, 900), percent(41, 100), percent(899, 900), percent(900, 900)]
  expect(shares).toEqual(['0%', '1%', '41%', '99%', '100%'])
  expect(percent(0, 0)).toBe('0%')
})

it('says a time as it is stated, with its zone', () => {
  const stated = ['2022-03-30', '2022-03-30T13:37:00Z', '2022-03-30T01:05:00+05:30', '2022-03-30T13:37', 'T', '']
  expect(stated.map(timeOfDay)).toEqual([null, '13:37 UTC', '01:05 UTC+05:30', '13:37', null, null])
})

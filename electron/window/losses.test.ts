import { expect, it } from 'vitest'
import { Losses } from './losses.ts'

it('the third loss within a minute is one too many; those of longer ago do not count', () => {
  const losses = new Losses()
  const times = [0, 30_000, 65_000, 89_000, 94_000]
  expect(times.map((at) => losses.add(at))).toEqual([true, true, true, false, false])
  losses.forget()
  expect(losses.add(95_000)).toBe(true)
})

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { SeenTwice } from './seen-twice.ts'

it('never forgets what was seen twice, and seldom takes one for the other', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 2 ** 44 }), { minLength: 2, maxLength: 300 }), (features) => {
      const [twice, once] = [features.slice(0, features.length / 2), features.slice(features.length / 2)]
      const seen = new SeenTwice()
      for (const feature of [...twice, ...once, ...twice]) seen.see(feature)
      expect(twice.every((feature) => seen.has(feature))).toBe(true)
      expect(once.filter((feature) => seen.has(feature)).length).toBeLessThanOrEqual(1)
    }),
    { numRuns: 20 },
  )
})

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { textsAmong } from './one-text.ts'
import type { Copied } from './one-text.ts'

const side = (id: string, copied: number, words = 100) => ({ id, words, copied })

it('counts a report that was run as it came, or cut, with the one that it came from', () => {
  const whole: Copied = { a: side('wire', 97), b: side('paper', 98) }
  const brief: Copied = { a: side('wire', 20), b: side('brief', 19, 20) }
  const quotes: Copied = { a: side('wire', 60), b: side('own', 55) }
  expect(textsAmong(['own', 'wire', 'paper', 'brief'], [whole, brief, quotes])).toEqual([
    ['own'],
    ['wire', 'paper', 'brief'],
  ])
})

it('counts an empty report, and one that is not asked about, for nothing', () => {
  expect(textsAmong(['a', 'b'], [{ a: side('a', 0, 0), b: side('b', 0) }])).toEqual([['a'], ['b']])
  expect(textsAmong(['a'], [{ a: side('a', 100), b: side('gone', 100) }])).toEqual([['a']])
})

it('has each report once, whatever the order of the pairs', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f']
  const pairs = fc.array(
    fc
      .tuple(fc.constantFrom(...ids), fc.constantFrom(...ids), fc.nat(100))
      .map(([a, b, copied]): Copied => ({ a: side(a, copied), b: side(b, 0) })),
  )
  fc.assert(
    fc.property(pairs, (some) => {
      const texts = textsAmong(ids, some)
      expect(texts.flat().toSorted()).toEqual(ids)
      expect(textsAmong(ids, some.toReversed())).toEqual(texts)
      expect(texts.map(([first]) => first)).toEqual(texts.map((text) => text.toSorted()[0]))
    }),
  )
})

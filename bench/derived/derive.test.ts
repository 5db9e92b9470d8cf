import { expect, it } from 'vitest'
import { textOf } from '../../shared/text/span.ts'
import { derivePair } from './derive.ts'
import { Draw } from './draw.ts'
import { DerivedScore } from './score.ts'

const DONOR = `The harbour authority closed the northern basin after divers found an unexploded mine near the grain terminal.
“We never promised a tunnel; we promised to study one,” the transport secretary told a committee of the upper house.
Engineers blamed a cracked turbine blade for the blackout that darkened half the peninsula before the morning.`
const HOST = `Her orchestra will perform the unfinished symphony with a score rebuilt from two hundred sketches.
A jury acquitted the former treasurer of embezzling funds meant for flood victims.`

const pairs = Array.from({ length: 60 }, (_, seed) => derivePair(DONOR, HOST, new Draw(seed))).filter(
  (pair) => pair !== null,
)

it('sets statements of the donor into the host, and says where they stand', () => {
  expect(pairs.length).toBeGreaterThan(40)
  for (const { a, b, passages } of pairs) {
    expect(a).toBe(DONOR)
    for (const line of HOST.split('\n')) expect(b).toContain(line)
    for (const { kind, a: inA, b: inB } of passages) {
      const plain = (text: string): string => text.toLowerCase().replaceAll(/[“”"]/g, '"').replaceAll('’', "'")
      expect(plain(textOf(a, inA)) === plain(textOf(b, inB))).toBe(kind === 'verbatim')
    }
  }
})

it('makes the same pair again from the same seed', () => {
  expect(derivePair(DONOR, HOST, new Draw(7))).toEqual(derivePair(DONOR, HOST, new Draw(7)))
})

it('scores what was set as found in full, and half of it as half', () => {
  const score = new DerivedScore()
  const half = new DerivedScore()
  for (const { passages } of pairs) {
    const found = passages.map((one) => ({ ...one, similarity: 1, words: 9, quote: false, formula: false }))
    score.add(passages, found)
    half.add(
      [...passages, ...passages.map(({ kind, a }) => ({ kind, a, b: { start: a.start + 9e6, end: a.end + 9e6 } }))],
      found,
    )
  }
  expect([score.f1, score.kind, half.precision, half.recall]).toEqual([1, 1, 1, expect.closeTo(0.5, 2)])
})

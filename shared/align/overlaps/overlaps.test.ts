import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Collection } from './collection.ts'
import { findOverlaps } from './overlaps.ts'
import type { Overlap } from './overlap.ts'
import type { OverlapOptions } from './overlaps.ts'

const RUN = 12

function collect(texts: readonly (readonly string[])[]): Collection {
  const encoder = new TextEncoder()
  const collection = new Collection()
  for (const words of texts) collection.add(encoder.encode(words.join(' ')))
  return collection
}

function all(texts: readonly (readonly string[])[], options?: OverlapOptions): Overlap[] {
  return [...findOverlaps(collect(texts), options)]
}

/** The definition, step by step: every pair of places, no index and no hash. */
function byBruteForce(texts: readonly (readonly string[])[], mostPlaces: number): Overlap[] {
  const places = new Map<string, number>()
  for (const words of texts) for (const run of runsOf(words)) places.set(run, (places.get(run) ?? 0) + 1)
  const isRare = (run: string | undefined): boolean => run !== undefined && (places.get(run) ?? 0) <= mostPlaces
  return texts.flatMap((wordsA, a) =>
    texts.flatMap((wordsB, b) => {
      if (b <= a) return []
      const inA = new Set<number>()
      const inB = new Set<number>()
      for (let shift = -wordsB.length; shift <= wordsA.length; shift++) {
        const same = wordsA.map((word, at) => word === wordsB[at - shift])
        for (let from = 0; from < same.length; from++) {
          if (same[from] !== true || same[from - 1] === true) continue
          const stop = same.indexOf(false, from)
          const end = stop === -1 ? same.length : stop
          const runs = runsOf(wordsA.slice(from, end))
          if (!runs.some(isRare)) continue
          for (let at = from; at < end; at++) {
            inA.add(at)
            inB.add(at - shift)
          }
        }
      }
      if (inA.size === 0) return []
      return [{ a, b, words: inA.size, ofA: inA.size / wordsA.length, ofB: inB.size / wordsB.length }]
    }),
  )
}

function runsOf(words: readonly string[]): string[] {
  return words.slice(RUN - 1).map((_, at) => words.slice(at, at + RUN).join(' '))
}

/** Texts that share runs of all lengths around twelve, overlapping, repeated and at the edges. */
const sources = fc.array(
  fc.array(
    fc.nat(40).map((n) => `w${String(n)}`),
    { minLength: 9, maxLength: 25 },
  ),
  {
    minLength: 2,
    maxLength: 5,
  },
)
const texts = sources.chain((sources) =>
  fc.array(
    fc
      .array(
        fc.oneof(
          fc.constantFrom(...sources),
          fc.tuple(fc.constantFrom(...sources), fc.nat(12), fc.nat(25)).map(([s, from, to]) => s.slice(from, to)),
          fc.array(fc.constantFrom('x', 'y', 'z'), { maxLength: 4 }),
        ),
        { maxLength: 6 },
      )
      .map((parts) => parts.flat()),
    { minLength: 2, maxLength: 7 },
  ),
)

const words = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}${String(index)}`)

describe('findOverlaps', () => {
  it('finds what brute force finds: no pair more, none less, the same words', () => {
    fc.assert(
      fc.property(texts, (texts) => {
        expect(all(texts)).toEqual(byBruteForce(texts, 500))
      }),
      { numRuns: 200 },
    )
  })

  it('leaves out exactly what stands in more places than allowed', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 2, max: 6 }), (texts, mostPlaces) => {
        expect(all(texts, { mostPlaces })).toEqual(byBruteForce(texts, mostPlaces))
      }),
      { numRuns: 200 },
    )
  })

  it('takes twelve words for shared and eleven for chance', () => {
    const texts = [
      [...words('a', 5), ...words('s', 12)],
      [...words('s', 12), ...words('b', 12)],
      [...words('s', 11), ...words('c', 5)],
    ]
    expect(all(texts)).toEqual([{ a: 0, b: 1, words: 12, ofA: 12 / 17, ofB: 0.5 }])
  })

  it('makes no pairs of furniture, says how much there was, and finds the reuse beside it', () => {
    const furniture = words('f', 20)
    const texts = Array.from({ length: 3000 }, (_, text) => [...words(`t${String(text)}x`, 15), ...furniture])
    texts[7] = [...words('s', 14), ...furniture]
    texts[2000] = [...words('s', 14), 'z', ...furniture]
    const found = findOverlaps(collect(texts))
    expect([found.next(), found.next()]).toEqual([
      { done: false, value: { a: 7, b: 2000, words: 14, ofA: 14 / 34, ofB: 14 / 35 } },
      { done: true, value: 9 },
    ])
  })

  it('tells how far it is, and ends with the pairs so far when it is told to', () => {
    const texts = [words('s', 12), words('s', 12), words('s', 12)]
    const signal = { aborted: false }
    const progress: number[] = []
    const found = findOverlaps(collect(texts), { signal, onProgress: (done) => progress.push(done) })
    const first = [found.next().value, found.next().value]
    signal.aborted = true
    expect([first, found.next().done, progress]).toEqual([
      [
        { a: 0, b: 1, words: 12, ofA: 1, ofB: 1 },
        { a: 0, b: 2, words: 12, ofA: 1, ofB: 1 },
      ],
      true,
      [1],
    ])
  })

  it('has nothing to say of nothing', () => {
    expect([all([]), all([[]]), all([['one'], ['one']])]).toEqual([[], [], []])
  })
})

import { expect, it } from 'vitest'
import { paragraphs } from '../text/paragraphs.ts'
import { linkSeeds, NONE } from './link-seeds.ts'
import { pairOf } from './pair.ts'
import { prepare } from './prepare.ts'

const TEXT = 'zinc mines closed by the delta '.repeat(20)

/** The seed before each of some seeds, of places in A and B and lengths in words, each of which weighs 10 nats. */
function linked(seeds: readonly (readonly [number, number, number])[]): number[] {
  const prepared = prepare(TEXT, paragraphs(TEXT), 'en')
  const found = seeds.map(([i, j, length]) => ({ i, j, length, weight: 10 }))
  return [...linkSeeds(pairOf(prepared, prepared), found).before]
}

it('links a seed across a gap of twelve words on either side, and of no more', () => {
  for (const start of [0, 3, 11, 15, 16, 20]) {
    expect(
      linked([
        [0, start, 2],
        [14, start + 14, 2],
      ]),
    ).toEqual([NONE, 0])
    expect(
      linked([
        [0, start, 2],
        [2, start + 15, 2],
      ]),
    ).toEqual([NONE, NONE])
    expect(
      linked([
        [0, start, 2],
        [15, start + 2, 2],
      ]),
    ).toEqual([NONE, NONE])
  }
})

it('lets two seeds claim one word, and links none backward', () => {
  expect(
    linked([
      [0, 30, 3],
      [2, 32, 3],
    ]),
  ).toEqual([NONE, 0])
  expect(
    linked([
      [0, 30, 3],
      [4, 20, 3],
    ]),
  ).toEqual([NONE, NONE])
})

it('takes the nearest of several, and the first of those that are as near', () => {
  expect(
    linked([
      [0, 10, 2],
      [3, 13, 2],
      [6, 16, 2],
    ]),
  ).toEqual([NONE, 0, 1])
  expect(
    linked([
      [0, 10, 2],
      [1, 11, 1],
      [4, 13, 2],
    ]),
  ).toEqual([NONE, NONE, 0])
})

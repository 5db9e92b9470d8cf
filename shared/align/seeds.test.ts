import { describe, expect, it } from 'vitest'
import { paragraphs } from '../text/paragraphs.ts'
import { pairOf } from './pair.ts'
import type { Pair } from './pair.ts'
import { prepare } from './prepare.ts'
import { findSeeds } from './seeds.ts'

function pairFrom(a: string, b: string): Pair {
  return pairOf(prepare(a, paragraphs(a), 'en'), prepare(b, paragraphs(b), 'en'))
}

describe('findSeeds', () => {
  it('gives each stretch once and whole, wherever it stands, without what is common everywhere', () => {
    const pair = pairFrom('zinc mines closed of the delta', 'of the plan: delta, zinc mines closed')
    expect(findSeeds(pair).map(({ i, j, length }) => ({ i, j, length }))).toEqual([{ i: 0, j: 4, length: 3 }])
  })

  it('ends a stretch with its paragraph', () => {
    const pair = pairFrom('zinc mines\nclosed delta', 'zinc mines closed delta')
    expect(findSeeds(pair).map(({ i, length }) => ({ i, length }))).toEqual([
      { i: 0, length: 2 },
      { i: 2, length: 2 },
    ])
  })

  it('follows a refrain to its nearest places alone', () => {
    const refrain = (times: number): string => 'zinc mines closed\n'.repeat(times)
    const many = findSeeds(pairFrom(refrain(200), refrain(200)))
    expect(many).toHaveLength(200 * 12)
    expect(many.filter(({ i, j }) => i === j)).toHaveLength(200)
  })
})

import { expect, it } from 'vitest'
import { pairOf, runOf, Vocabulary } from './vocabulary.ts'

it('gives each stem, pair and run a number of its own, the same in every vocabulary', () => {
  const numbersIn = (vocabulary: Vocabulary): number[] => {
    const [wang, yi] = ['wang', 'yi'].map(vocabulary.termsIn('en'))
    if (!wang || !yi) return []
    const runs = [runOf([wang, yi, wang, yi], 0, 4), runOf([wang, yi, wang, yi, wang], 1, 5)]
    return [wang.number, yi.number, pairOf(wang, yi).number, pairOf(yi, wang).number, ...runs]
  }
  const other = new Vocabulary()
  other.termsIn('en')('yi')
  expect(numbersIn(new Vocabulary())).toEqual(numbersIn(other))
  expect(new Set(numbersIn(other)).size).toBe(6)
  expect(numbersIn(other).every((number) => number === number >>> 0)).toBe(true)
})

it('knows common terms from rare ones', () => {
  const term = new Vocabulary().termsIn('en')
  const terms = [term('the'), term('minist'), pairOf(term('the'), term('minist')), term('zelenskiy')]
  const rarities = terms.map(({ rarity }) => rarity)
  expect(rarities).toEqual([...rarities].sort((a, b) => a - b))
  expect(rarities[0]).toBeLessThan(0.01)
})

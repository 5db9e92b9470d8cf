import { expect, it } from 'vitest'
import { Vocabulary } from './vocabulary.ts'

it('gives each stem, pair and run a number of its own, the same each time', () => {
  const vocabulary = new Vocabulary()
  const [wang, yi] = [vocabulary.stem('wang', 'en'), vocabulary.stem('yi', 'en')]
  const numbers = [
    wang,
    yi,
    vocabulary.pair(wang, yi),
    vocabulary.pair(yi, wang),
    vocabulary.run([wang, yi, wang, yi]),
    vocabulary.run([yi, wang, yi, wang]),
  ]
  expect(new Set(numbers).size).toBe(6)
  expect(numbers.every(Number.isSafeInteger)).toBe(true)
  expect([vocabulary.stem('wang', 'en'), vocabulary.pair(wang, yi)]).toEqual([wang, numbers[2]])
})

it('knows common features from rare ones', () => {
  const vocabulary = new Vocabulary()
  const [the, minister, zelenskiy] = ['the', 'minist', 'zelenskiy'].map((stem) => vocabulary.stem(stem, 'en'))
  const features = [the ?? 0, minister ?? 0, vocabulary.pair(the ?? 0, minister ?? 0), zelenskiy ?? 0]
  const rarities = features.map((feature) => vocabulary.rarity(feature))
  expect(rarities).toEqual([...rarities].sort((a, b) => a - b))
  expect(rarities[0]).toBeLessThan(0.01)
})

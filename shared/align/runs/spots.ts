import type { Pair, Side } from '../pair.ts'
import { heavySpots, isEverywhere } from './grid.ts'
import type { Spot } from './grid.ts'

/** What a shared word must exceed, in nats: what the likes of “people” carry. */
const COMMON = 5
/** What two neighbours shared in order must exceed, and what they add at most beside their words, in nats. */
const COMMON_NEIGHBOURS = 8
const MOST_FOR_NEIGHBOURS = 2.5
/** Nine cells must weigh this, in nats: six or seven rare words. */
const LEAST_WEIGHT = 45
/** What the middle one must hold of it; only saves time. */
const LEAST_IN_CELL = LEAST_WEIGHT / 15

/**
 * Where two texts share more than chance would, heaviest first. Each shared word weighs on the cells of the grid where
 * it meets itself. Order within a cell plays no part, so what was moved or shuffled is found like any other.
 */
export function findSpots({ a, b, surprises }: Pair): Spot[] {
  const words = new Float64Array(surprises.length)
  for (let word = 0; word < words.length; word++) {
    const weight = (surprises[word] ?? 0) - COMMON
    if (weight > 0 && !isEverywhere(a.wordPlaces, b.wordPlaces, word)) words[word] = weight
  }
  const { from, places } = a.neighbourPlaces
  const neighbours = new Float64Array(from.length - 1)
  for (let both = 0; both < neighbours.length; both++) {
    if (isEverywhere(a.neighbourPlaces, b.neighbourPlaces, both)) continue
    const second = places[from[both] ?? 0] ?? 0
    const weight = Math.min(MOST_FOR_NEIGHBOURS, rarityAt(a, second - 1) + rarityAt(a, second) - COMMON_NEIGHBOURS)
    if (weight > 0) neighbours[both] = weight
  }
  return heavySpots(a, b, { words, neighbours }, LEAST_WEIGHT, LEAST_IN_CELL)
}

function rarityAt({ words, chance }: Side, place: number): number {
  return -Math.log(chance[words[place] ?? 0] ?? 1)
}

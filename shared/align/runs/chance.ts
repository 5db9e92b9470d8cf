import type { Side } from '../pair.ts'

/** Words of general English that a text's own counts are eked out with; anything from 600 to 1,100 gives the same. */
const ENGLISH_WORDS = 800

/** A text as the run finder sees it: with the probability that its writer, borrowing nothing, would set down each word. */
export interface Weighed extends Side {
  /** By number of the word. */
  readonly chance: Float64Array
}

/**
 * What the rest of the text itself says of a word, smoothed with its share of the language (Dirichlet smoothing: Zhai
 * and Lafferty, "A study of smoothing methods for language models", 2001). So a word that one text is all about proves
 * little there, however rare it is elsewhere.
 */
export function weighed(side: Side): Weighed {
  const { from, places } = side.wordPlaces
  const { rarities, size } = side.of
  const chance = new Float64Array(from.length - 1)
  for (let word = 0; word < chance.length; word++) {
    const first = from[word] ?? 0
    const others = (from[word + 1] ?? 0) - first - 1
    const share = Math.exp(-(rarities[places[first] ?? 0] ?? 0))
    chance[word] = (others + ENGLISH_WORDS * share) / (size + ENGLISH_WORDS)
  }
  return { ...side, chance }
}

import type { PreparedText } from '../prepare.ts'

/** Words of general English that a text's own counts are eked out with; anything from 600 to 1,100 gives the same. */
const ENGLISH_WORDS = 800

/**
 * The probability that the writer of a text, borrowing nothing, would set down each numbered word: what the rest of the
 * text itself says of it, smoothed with its share of the language (Dirichlet smoothing: Zhai and Lafferty, "A study of
 * smoothing methods for language models", 2001). So a word that one text is all about proves little there, however rare it
 * is elsewhere. The places of word n are `places[from[n]]` to `places[from[n + 1] - 1]`.
 */
export function chanceOfWords({ rarities, size }: PreparedText, from: Int32Array, places: Int32Array): Float64Array {
  const chance = new Float64Array(from.length - 1)
  for (let word = 0; word < chance.length; word++) {
    const first = from[word] ?? 0
    const others = (from[word + 1] ?? 0) - first - 1
    const share = Math.exp(-(rarities[places[first] ?? 0] ?? 0))
    chance[word] = (others + ENGLISH_WORDS * share) / (size + ENGLISH_WORDS)
  }
  return chance
}

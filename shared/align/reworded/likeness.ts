import { isLight } from '../background.ts'
import type { Side } from '../pair.ts'
import type { PreparedText } from '../prepare.ts'
import type { Range } from '../range.ts'
import { closeness, vectorOf } from './meaning.ts'

/** What a joining word weighs beside words with a meaning, in nats. */
const LIGHT_WEIGHT = 0.15

/** By number of a word that both texts have: 1 where it stands in the sentence at hand; left as found. */
let present = new Uint8Array(0)

/** Which words of a range stand in a range of the other text, order aside: 1 or 0 for each. */
export function sameWords(one: Side, { from, end }: Range, other: Side, there: Range): Float64Array {
  if (present.length < one.wordPlaces.from.length) present = new Uint8Array(one.wordPlaces.from.length * 2)
  for (let at = there.from; at < there.end; at++) mark(other.words[at] ?? -1, 1)
  const shares = new Float64Array(end - from)
  for (let at = from; at < end; at++) {
    const word = one.words[at] ?? -1
    if (word >= 0) shares[at - from] = present[word] ?? 0
  }
  for (let at = there.from; at < there.end; at++) mark(other.words[at] ?? -1, 0)
  return shares
}

function mark(word: number, value: number): void {
  if (word >= 0) present[word] = value
}

/** Vectors of the words of the other range, kept from one call to the next. */
let vectors = new Int32Array(1 << 7)

/** Adds to `shares`, for each word not shared, how near the nearest word of the other range is in meaning, 0 to 1; English alone. */
export function addLikeWords(shares: Float64Array, one: Side, { from, end }: Range, other: Side, there: Range): void {
  if (!one.of.isEnglish || !other.of.isEnglish) return
  if (vectors.length < there.end - there.from) vectors = new Int32Array((there.end - there.from) * 2)
  let count = 0
  for (let at = there.from; at < there.end; at++) {
    const vector = vectorAt(other.of, at)
    if (vector >= 0) vectors[count++] = vector
  }
  for (let at = from; at < end; at++) {
    if (shares[at - from] !== 0) continue
    const vector = vectorAt(one.of, at)
    if (vector >= 0) shares[at - from] = closeness(vector, vectors, count)
  }
}

function vectorAt(text: PreparedText, at: number): number {
  return hasMeaning(text, at) ? vectorOf(text.stems[at] ?? 0) : -1
}

/** Names and figures are alike only where they are the same: other places and other tolls are other news. */
function hasMeaning({ names, weights }: PreparedText, at: number): boolean {
  return names[at] !== 1 && !isLight(weights[at] ?? 0)
}

/** How much of what the words [from, end) say is shared; `shares` has an entry a word, from the word `first` on. */
export function sharedWeight(
  { weights }: PreparedText,
  { from, end }: Range,
  shares: Float64Array,
  first = from,
): number {
  let [all, both] = [0, 0]
  for (let at = from; at < end; at++) {
    const weight = isLight(weights[at] ?? 0) ? LIGHT_WEIGHT : (weights[at] ?? 0)
    all += weight
    both += weight * (shares[at - first] ?? 0)
  }
  return all === 0 ? 0 : both / all
}

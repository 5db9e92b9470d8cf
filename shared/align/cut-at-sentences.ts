import { BREAK } from './breaks.ts'
import type { Match, Pair } from './pair.ts'

/** A sentence shorter than this, in words, is told together with its neighbour. */
const SHORTEST_SENTENCE = 6
/** In matched words: text without sentence ends is cut here, or looking for statements in it would take the square. */
const LONGEST_PIECE = 500

/**
 * Cuts a chain where a sentence ends on both sides at once, so that each statement is a passage of its own. A short
 * sentence that both sides have word for word stays with the one before it, or else with the one after.
 */
export function cutAtSentences(pair: Pair, chain: readonly Match[]): Match[][] {
  const sentences: Match[][] = []
  chain.forEach((match, at) => {
    const before = chain[at - 1]
    const present = sentences.at(-1)
    if (before === undefined || present === undefined || present.length >= LONGEST_PIECE) sentences.push([match])
    else if (sentenceEndsBetween(pair, before, match)) sentences.push([match])
    else present.push(match)
  })
  const pieces: Match[][] = []
  for (const sentence of sentences) {
    const before = pieces.at(-1)
    const joins =
      before !== undefined &&
      before.length + sentence.length <= LONGEST_PIECE &&
      (isAside(pair, sentence) || (pieces.length === 1 && isAside(pair, before)))
    if (joins) for (const match of sentence) before.push(match)
    else pieces.push(sentence)
  }
  return pieces
}

/** Whether these are all the words of one short sentence on both sides. */
function isAside({ a, b }: Pair, sentence: readonly Match[]): boolean {
  const [first] = sentence
  const last = sentence.at(-1)
  if (first === undefined || last === undefined || sentence.length >= SHORTEST_SENTENCE) return false
  const isWhole = (breaks: Uint8Array, from: number, end: number): boolean =>
    end - from === sentence.length && endsSentence(breaks, from) && endsSentence(breaks, end)
  return isWhole(a.of.breaks, first.i, last.i + 1) && isWhole(b.of.breaks, first.j, last.j + 1)
}

function endsSentence(breaks: Uint8Array, at: number): boolean {
  return (breaks[at] ?? BREAK.none) >= BREAK.sentence
}

function sentenceEndsBetween({ a, b }: Pair, before: Match, after: Match): boolean {
  const endsBetween = (breaks: Uint8Array, from: number, to: number): boolean => {
    for (let at = from; at <= to; at++) if (endsSentence(breaks, at)) return true
    return false
  }
  return endsBetween(a.of.breaks, before.i + 1, after.i) && endsBetween(b.of.breaks, before.j + 1, after.j)
}

import type { Pair } from '../pair.ts'
import type { PreparedText } from '../prepare.ts'
import { sentenceRange } from '../range.ts'
import type { Range } from '../range.ts'
import { align, LEAST_WORDS, MOST_WORDS } from './align.ts'
import type { Rewording } from './align.ts'
import { candidates } from './candidates.ts'

/**
 * Sentences of both texts that say the same in other words, among the words that no passage has taken (1 in `takenA`,
 * `takenB`): those that share rare words are laid against each other. Best first, each sentence once.
 */
export function findRewordings(pair: Pair, takenA: Uint8Array, takenB: Uint8Array): Rewording[] {
  const { a, b } = pair
  const found: Rewording[] = []
  const [inA, inB] = [freeParts(a.of, takenA), freeParts(b.of, takenB)]
  for (const { x, y } of candidates(pair, (x, y) => inA(x) !== null && inB(y) !== null)) {
    const [one, other] = [inA(x), inB(y)]
    const rewording = one === null || other === null ? null : align(pair, one, other)
    if (rewording !== null) found.push(rewording)
  }
  // Each lies within one sentence on either side, so it meets only those of that sentence.
  const [keptInA, keptInB] = [new Map<number, Range[]>(), new Map<number, Range[]>()]
  return found
    .sort((x, y) => y.similarity - x.similarity || x.a.from - y.a.from || x.b.from - y.b.from)
    .filter((one) => {
      const [besideA, besideB] = [inSentence(keptInA, a.of, one.a), inSentence(keptInB, b.of, one.b)]
      if (besideA.some((other) => meet(one.a, other)) || besideB.some((other) => meet(one.b, other))) return false
      besideA.push(one.a)
      besideB.push(one.b)
      return true
    })
}

function inSentence(kept: Map<number, Range[]>, { sentenceOf }: PreparedText, { from }: Range): Range[] {
  const sentence = sentenceOf[from] ?? 0
  const ranges = kept.get(sentence) ?? []
  kept.set(sentence, ranges)
  return ranges
}

function meet(x: Range, y: Range): boolean {
  return x.from < y.end && y.from < x.end
}

/** The free part of each sentence by its number, looked for once. */
function freeParts(text: PreparedText, taken: Uint8Array): (sentence: number) => Range | null {
  const known = new Map<number, Range | null>()
  return (sentence) => {
    let part = known.get(sentence)
    if (part === undefined) {
      part = freePart(text, sentence, taken)
      known.set(sentence, part)
    }
    return part
  }
}

/** A sentence without the words taken at its edges; null where others are taken, or it is no statement. */
function freePart(text: PreparedText, sentence: number, taken: Uint8Array): Range | null {
  let { from, end } = sentenceRange(text, sentence)
  if (end - from > MOST_WORDS) return null
  while (from < end && taken[from] === 1) from++
  while (end > from && taken[end - 1] === 1) end--
  return end - from < LEAST_WORDS || taken.subarray(from, end).includes(1) ? null : { from, end }
}

import type { Pair } from '../pair.ts'
import type { PreparedText } from '../prepare.ts'
import { align, LEAST_WORDS } from './align.ts'
import type { Rewording } from './align.ts'
import { candidates } from './candidates.ts'
import { sentenceRanges } from './range.ts'
import type { Range } from './range.ts'

/** More words than this between two stops are a list or a table. */
const MOST_WORDS = 100

/**
 * Sentences of both texts that say the same in other words, among the words that no passage has taken (1 in `takenA`,
 * `takenB`): those that share rare words are laid against each other. Best first, each sentence once.
 */
export function findRewordings({ a, b }: Pair, takenA: Uint8Array, takenB: Uint8Array): Rewording[] {
  const [inA, inB] = [freeSentences(a.of, takenA), freeSentences(b.of, takenB)]
  if (inA.length === 0 || inB.length === 0) return []
  const found: Rewording[] = []
  for (const { x, y } of candidates(a, inA, b, inB)) {
    const [one, other] = [inA[x], inB[y]]
    const rewording = one === undefined || other === undefined ? null : align(a, one, b, other)
    if (rewording !== null) found.push(rewording)
  }
  const kept: Rewording[] = []
  for (const rewording of found.sort(
    (x, y) => y.similarity - x.similarity || x.a.from - y.a.from || x.b.from - y.b.from,
  )) {
    if (!kept.some((other) => meet(rewording.a, other.a) || meet(rewording.b, other.b))) kept.push(rewording)
  }
  return kept
}

function meet(x: Range, y: Range): boolean {
  return x.from < y.end && y.from < x.end
}

/** The sentences of a text, without the words taken at their edges; those with words taken in the middle are left out. */
function freeSentences(text: PreparedText, taken: Uint8Array): Range[] {
  return sentenceRanges(text).flatMap((sentence) => {
    let { from, end } = sentence
    while (from < end && taken[from] === 1) from++
    while (end > from && taken[end - 1] === 1) end--
    const isStatement = end - from >= LEAST_WORDS && end - from <= MOST_WORDS
    return isStatement && !taken.subarray(from, end).includes(1) ? [{ from, end }] : []
  })
}

import type { Pair } from '../pair.ts'
import type { PreparedText } from '../prepare.ts'
import { align, LEAST_WORDS } from './align.ts'
import type { Rewording } from './align.ts'
import { candidates } from './candidates.ts'
import { sentenceRange } from './range.ts'
import type { Range } from './range.ts'

/** More words than this between two stops are a list or a table. */
const MOST_WORDS = 100

/**
 * Sentences of both texts that say the same in other words, among the words that no passage has taken (1 in `takenA`,
 * `takenB`): those that share rare words are laid against each other. Best first, each sentence once.
 */
export function findRewordings({ a, b }: Pair, takenA: Uint8Array, takenB: Uint8Array): Rewording[] {
  const found: Rewording[] = []
  const [inA, inB] = [freeParts(a.of, takenA), freeParts(b.of, takenB)]
  for (const { x, y } of candidates(a, b, (x, y) => inA(x) !== null && inB(y) !== null)) {
    const [one, other] = [inA(x), inB(y)]
    const rewording = one === null || other === null ? null : align(a, one, b, other)
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

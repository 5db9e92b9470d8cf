import { comesFirst } from './compare.ts'
import { pairOf } from './pair.ts'
import type { Passage } from './passage.ts'
import { firstFrom } from './prepare.ts'
import type { PreparedText } from './prepare.ts'
import type { Range } from './range.ts'
import { likenessOf } from './reworded/align.ts'
import type { Sides } from './said.ts'
import type { Span } from '../text/span.ts'
import { isVerbatim, rewordedPassage, statementPassage } from './to-passage.ts'

/**
 * Gives two stretches as a passage, however little they share: verbatim or edited where the engine would call them so, and reworded
 * otherwise. Null where either text has no word of its body there. The texts are laid beside each other at the first call.
 */
export function measurer(a: PreparedText, b: PreparedText): (sides: Sides) => Passage | null {
  if (!comesFirst(a, b)) {
    const turned = measurer(b, a)
    return (sides) => {
      const measured = turned({ a: sides.b, b: sides.a })
      return measured && { ...measured, a: measured.b, b: measured.a }
    }
  }
  let pair: ReturnType<typeof pairOf> | null = null
  return (sides) => {
    const [inA, inB] = [wordsOf(a, sides.a), wordsOf(b, sides.b)]
    if (inA === null || inB === null) return null
    pair ??= pairOf(a, b)
    const whole = { matches: [], fromA: inA.from, endA: inA.end, fromB: inB.from, endB: inB.end, score: 0 }
    if (isVerbatim(pair, whole)) return statementPassage(pair, whole)
    return rewordedPassage(pair, { a: inA, b: inB, similarity: likenessOf(pair, inA, inB) })
  }
}

/** The words of the body that a span touches; null where it touches none. */
export function wordsOf(text: PreparedText, { start, end }: Span): Range | null {
  let from = firstFrom(text, start)
  if (from > 0 && (text.ends[from - 1] ?? 0) > start) from--
  const to = firstFrom(text, end)
  return to > from ? { from, end: to } : null
}

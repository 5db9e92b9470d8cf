import type { Span } from '../text/span.ts'
import { stem } from '../text/stem.ts'
import { tokenize } from '../text/tokens.ts'
import type { Token } from '../text/tokens.ts'
import { isLight, weigher } from './background.ts'
import { matchInOrder } from './in-order.ts'
import type { Match } from './pair.ts'

/** Words that stand on one side only, or otherwise on the other. A side with nothing has an empty span at its place. */
export interface Change {
  readonly a: Span
  readonly b: Span
}

interface WordedText {
  readonly text: string
  readonly language?: string | undefined
}

/** Above this many comparisons two stretches are one change: nobody reads a difference of a thousand words. */
const MOST_COMPARISONS = 1_000_000

/**
 * What differs between the two sides of a passage, word by word and in order. Spelling variants, case and typography are
 * no difference. Changes parted by no more than one joining word are told as one.
 */
export function wordDifference(
  a: WordedText,
  b: WordedText,
  passage: { readonly a: Span; readonly b: Span },
): Change[] {
  const wordsA = tokenize(a.text, passage.a, a.language)
  const wordsB = tokenize(b.text, passage.b, b.language)
  const weigh = weigher(a.language)
  const shared = sharedWords(wordsA, wordsB, weigh).filter(({ i }, at, all) => {
    const joins = isLight(weigh(stem(wordsA[i]?.folded ?? '')))
    return !(joins && standsBetweenChanges(all, at, wordsA.length, wordsB.length))
  })
  return changesBetween(wordsA, wordsB, shared, passage)
}

/** The words that both sides share, in order. What both begin and end with is taken at once. */
function sharedWords(a: readonly Token[], b: readonly Token[], weigh: (stem: string) => number): Match[] {
  const same = (i: number, j: number): boolean => a[i]?.folded === b[j]?.folded
  const shortest = Math.min(a.length, b.length)
  let head = 0
  while (head < shortest && same(head, head)) head++
  let tail = 0
  while (tail < shortest - head && same(a.length - 1 - tail, b.length - 1 - tail)) tail++
  const matches: Match[] = Array.from({ length: head }, (_, at) => ({ i: at, j: at }))
  for (const { i, j } of sharedInside(a.slice(head, a.length - tail), b.slice(head, b.length - tail), weigh)) {
    matches.push({ i: i + head, j: j + head })
  }
  for (let left = tail; left > 0; left--) matches.push({ i: a.length - left, j: b.length - left })
  return matches
}

function sharedInside(a: readonly Token[], b: readonly Token[], weigh: (stem: string) => number): Match[] {
  if (a.length * b.length > MOST_COMPARISONS) return []
  const numbers = new Map<string, number>()
  const numbered = (words: readonly Token[]): Int32Array =>
    Int32Array.from(words, ({ folded }) => {
      const number = numbers.get(folded) ?? numbers.size
      numbers.set(folded, number)
      return number
    })
  return matchInOrder(
    numbered(a),
    numbered(b),
    Float64Array.from(a, ({ folded }) => weigh(stem(folded))),
  )
}

/** Whether the match has a change right before and right after it. */
function standsBetweenChanges(matches: readonly Match[], at: number, lengthA: number, lengthB: number): boolean {
  const match = matches[at]
  const before = matches[at - 1] ?? { i: -1, j: -1 }
  const after = matches[at + 1] ?? { i: lengthA, j: lengthB }
  return match !== undefined && isChange(before, match) && isChange(match, after)
}

function isChange(before: Match, after: Match): boolean {
  return after.i - before.i > 1 || after.j - before.j > 1
}

function changesBetween(
  a: readonly Token[],
  b: readonly Token[],
  shared: readonly Match[],
  passage: { readonly a: Span; readonly b: Span },
): Change[] {
  const changes: Change[] = []
  let before: Match = { i: -1, j: -1 }
  for (const after of [...shared, { i: a.length, j: b.length }]) {
    if (isChange(before, after)) {
      changes.push({ a: spanBetween(a, before.i, after.i, passage.a), b: spanBetween(b, before.j, after.j, passage.b) })
    }
    before = after
  }
  return changes
}

/** The words after `before` and before `after`; where there are none, the empty place in front of `after`. */
function spanBetween(words: readonly Token[], before: number, after: number, side: Span): Span {
  const start = words[before + 1]?.start ?? side.end
  return { start, end: after - before > 1 ? (words[after - 1]?.end ?? start) : start }
}

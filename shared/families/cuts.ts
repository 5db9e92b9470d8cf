import { isLight } from '../align/background.ts'
import { BREAK } from '../align/breaks.ts'
import type { PreparedText } from '../align/prepare.ts'
import type { Range } from '../align/range.ts'
import { endsClause } from '../text/clauses.ts'

/** Where passages with other reports lie in one: half-open ranges of its words. */
export interface Laid extends Range {
  readonly isReworded: boolean
}

/** A part of a sentence must have so many words, and so many with a meaning, to say something by itself. */
const LEAST_WORDS = 7
const LEAST_HEAVY = 3
/** And so many where a passage ends in the midst of a clause, since what is left reads badly. */
const LEAST_RAGGED = 12
/** A sentence with fewer words that have a meaning goes with the one beside it: “he said”. */
const LEAST_OWN = 2

/**
 * The statements of a report, in order: its sentences, cut at clauses and where a passage begins or ends, as far as each part says
 * something by itself. A passage in other words is not cut within, since its parts cannot be told, unless another passage
 * that is not in other words ends there.
 */
export function cutStatements(prepared: PreparedText, laid: readonly Laid[]): Range[] {
  const { size, sentenceStarts, weights, breaks } = prepared
  /** How many words with a meaning stand before each word. */
  const heavy = new Int32Array(size + 1)
  for (let at = 0; at < size; at++) heavy[at + 1] = (heavy[at] ?? 0) + (isLight(weights[at] ?? 0) ? 0 : 1)
  const heavyIn = (from: number, end: number): number => (heavy[end] ?? 0) - (heavy[from] ?? 0)
  const ranks = rankCuts(prepared, laid)
  const statements: Range[] = []
  for (let sentence = 0; sentence + 1 < sentenceStarts.length; sentence++) {
    const [from, end] = [sentenceStarts[sentence] ?? 0, sentenceStarts[sentence + 1] ?? 0]
    if (from === end) continue
    const before = statements.at(-1)
    const startsParagraph = (breaks[from] ?? 0) >= BREAK.paragraph
    const isShort = heavyIn(from, end) < LEAST_OWN
    const wasShort = before !== undefined && heavyIn(before.from, before.end) < LEAST_OWN
    if (before !== undefined && !startsParagraph && (isShort || wasShort)) {
      // The one before may have been cut: its last part takes what follows.
      statements[statements.length - 1] = { from: before.from, end }
      continue
    }
    for (const part of partsOf({ from, end }, byRank(ranks, from, end), heavyIn)) statements.push(part)
  }
  return statements
}

/** A place at which a sentence may be cut; `least`: words that each part must have. */
interface Cut {
  readonly at: number
  readonly least: number
}

/** A sentence cut at the places, best first, at which enough is left on both sides. */
function partsOf(
  { from, end }: Range,
  places: readonly Cut[],
  heavyIn: (from: number, end: number) => number,
): Range[] {
  const cuts = new Set([from, end])
  /** Whether there are words enough between a place and the next cut, this way or that. */
  const hasRoom = ({ at: place, least }: Cut, step: 1 | -1): boolean => {
    for (let at = place; !cuts.has(at);) {
      at += step
      const [x, y] = step === 1 ? [place, at] : [at, place]
      if (y - x >= least && heavyIn(x, y) >= LEAST_HEAVY) return true
    }
    return false
  }
  for (const place of places) if (hasRoom(place, -1) && hasRoom(place, 1)) cuts.add(place.at)
  const inOrder = [...cuts].sort((x, y) => x - y)
  return inOrder.slice(1).map((cut, at) => ({ from: inOrder[at] ?? from, end: cut }))
}

/** How good a cut each place between two words is, best first; 0 where there is none. */
const RANK = { passageAtClause: 1, clause: 2, passage: 3 } as const

function rankCuts(prepared: PreparedText, laid: readonly Laid[]): Uint8Array {
  const clauses = markClauseStarts(prepared)
  const ranks = clauses.map((isClause) => (isClause === 1 ? RANK.clause : 0))
  for (const { from, end, isReworded } of laid) if (isReworded) ranks.fill(0, from + 1, end)
  for (const { from, end, isReworded } of laid) {
    for (const at of [from, end]) {
      const isClause = clauses[at] === 1
      if (!isReworded || isClause) ranks[at] = isClause ? RANK.passageAtClause : RANK.passage
    }
  }
  return ranks
}

/** 1 before each word with which a clause begins. A quotation of a word or two is part of the clause that it stands in. */
function markClauseStarts({ text, size, starts, ends, breaks, quotation }: PreparedText): Uint8Array {
  const clauses = new Uint8Array(size + 1)
  const lengths = new Map<number, number>()
  for (const number of quotation) lengths.set(number, (lengths.get(number) ?? 0) + 1)
  const isLong = (word: number): boolean => {
    const number = quotation[word] ?? -1
    return number !== -1 && (lengths.get(number) ?? 0) >= LEAST_WORDS
  }
  for (let at = 1; at < size; at++) {
    const strength = breaks[at] ?? 0
    if (strength < BREAK.clause) continue
    const isMarked = strength !== BREAK.quotation || endsClause(text.slice(ends[at - 1], starts[at]))
    clauses[at] = isMarked || isLong(at) || isLong(at - 1) ? 1 : 0
  }
  return clauses
}

/** The places within a sentence at which it may be cut, the best first. */
function byRank(ranks: Uint8Array, from: number, end: number): Cut[] {
  const places: number[] = []
  for (let at = from + 1; at < end; at++) if (ranks[at] !== 0) places.push(at)
  return places
    .sort((x, y) => (ranks[x] ?? 0) - (ranks[y] ?? 0) || x - y)
    .map((at) => ({ at, least: ranks[at] === RANK.passage ? LEAST_RAGGED : LEAST_WORDS }))
}

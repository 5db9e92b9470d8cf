import type { Span } from '../text/span.ts'
import { chainSeeds } from './chains.ts'
import { evidenceOf } from './evidence.ts'
import { pairOf } from './pair.ts'
import type { Pair } from './pair.ts'
import type { Comparison, Passage, Run } from './passage.ts'
import { prepare } from './prepare.ts'
import type { PreparedText } from './prepare.ts'
import { joinPassages } from './runs.ts'
import { findRuns } from './runs/find-runs.ts'
import { findSeeds } from './seeds.ts'
import { selectStatements } from './select.ts'
import { cutAtSentences, findStatements, sharedPart } from './statements.ts'
import type { Statement } from './statements.ts'

/** One text as it comes to a comparison. */
export interface ComparableText {
  readonly text: string
  /** The paragraphs that are the report, in order. */
  readonly body: readonly Span[]
  /** BCP 47 tag, where it is known. */
  readonly language?: string | undefined
}

/** Share of words in common from which a statement counts as the same, edited. */
const LEAST_SHARED = 0.7
/** Fewer words than this are a phrase, and no statement. */
const LEAST_WORDS = 5
/** Evidence below which shared words may be chance, in nats. */
const LEAST_EVIDENCE = 12.5

/** All passages that two texts share, wherever they stand in either. */
export function compareTexts(a: ComparableText, b: ComparableText): Comparison {
  return comparePrepared(prepare(a.text, a.body, a.language), prepare(b.text, b.body, b.language))
}

/**
 * The same for prepared texts. The stages: words that stand in a row on both sides (seeds), seeds that follow each other
 * closely (chains), cut into statements with natural edges, weighed, and the best kept for each place; and beside them the runs.
 */
export function comparePrepared(a: PreparedText, b: PreparedText): Comparison {
  // One order for both ways round, so that compare(A, B) always mirrors compare(B, A): the shorter text first.
  if (a.size > b.size || (a.size === b.size && a.text > b.text)) return mirrored(comparePrepared(b, a))
  const pair = pairOf(a, b)
  const statements = chainSeeds(pair, findSeeds(pair))
    .flatMap((chain) => cutAtSentences(pair, chain))
    .flatMap((piece) => findStatements(pair, piece, LEAST_SHARED))
    .filter((statement) => isStatement(pair, statement))
  const passages = selectStatements(statements, a.size, b.size)
    .map((statement) => passageOf(pair, statement))
    .sort(inOrder)
  return { passages, runs: joinPassages(pair, findRuns(pair), passages).sort(inOrder) }
}

function isStatement(pair: Pair, statement: Statement): boolean {
  return (
    statement.matches.length >= LEAST_WORDS &&
    sharedPart(statement) >= LEAST_SHARED &&
    evidenceOf(pair, statement) >= LEAST_EVIDENCE
  )
}

function passageOf(pair: Pair, statement: Statement): Passage {
  const [a, b] = [pair.a.of, pair.b.of]
  const { fromA, endA, fromB, endB } = statement
  const isVerbatim = sameWords(a, fromA, endA, b, fromB, endB)
  return {
    kind: isVerbatim ? 'verbatim' : 'edited',
    similarity: isVerbatim ? 1 : Math.min(0.99, Math.round(sharedPart(statement) * 100) / 100),
    words: Math.max(endA - fromA, endB - fromB),
    quote: isQuoted(a, fromA, endA) || isQuoted(b, fromB, endB),
    a: spanOf(a, fromA, endA),
    b: spanOf(b, fromB, endB),
  }
}

function sameWords(
  a: PreparedText,
  fromA: number,
  endA: number,
  b: PreparedText,
  fromB: number,
  endB: number,
): boolean {
  if (endA - fromA !== endB - fromB) return false
  for (let step = 0; fromA + step < endA; step++) {
    if (a.folded[fromA + step] !== b.folded[fromB + step]) return false
  }
  return true
}

function isQuoted({ quotation }: PreparedText, from: number, end: number): boolean {
  const number = quotation[from]
  return number !== -1 && number === quotation[end - 1]
}

function spanOf({ starts, ends }: PreparedText, from: number, end: number): Span {
  return { start: starts[from] ?? 0, end: ends[end - 1] ?? 0 }
}

function mirrored({ passages, runs }: Comparison): Comparison {
  return {
    passages: passages.map((passage) => ({ ...passage, a: passage.b, b: passage.a })).sort(inOrder),
    runs: runs.map(({ a, b }) => ({ a: b, b: a })).sort(inOrder),
  }
}

/** In the order of A. */
function inOrder(x: Run, y: Run): number {
  return x.a.start - y.a.start || x.b.start - y.b.start || x.a.end - y.a.end || x.b.end - y.b.end
}

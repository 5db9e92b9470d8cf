import type { Span } from '../text/span.ts'
import { findPassages } from './find-passages.ts'
import { pairOf } from './pair.ts'
import type { Comparison, Run } from './passage.ts'
import { prepare } from './prepare.ts'
import type { PreparedText } from './prepare.ts'
import { joinPassages } from './runs.ts'
import { findRuns } from './runs/find-runs.ts'

/** One text as it comes to a comparison. */
export interface ComparableText {
  readonly text: string
  /** The paragraphs that are the report, in order. */
  readonly body: readonly Span[]
  /** BCP 47 tag, where it is known. */
  readonly language?: string | undefined
}

/** All passages that two texts share, wherever they stand in either. */
export function compareTexts(a: ComparableText, b: ComparableText): Comparison {
  return comparePrepared(prepare(a.text, a.body, a.language), prepare(b.text, b.body, b.language))
}

/** The same for prepared texts. */
export function comparePrepared(a: PreparedText, b: PreparedText): Comparison {
  if (!comesFirst(a, b)) return mirrored(comparePrepared(b, a))
  const pair = pairOf(a, b)
  const passages = findPassages(pair).sort(inOrder)
  const runs = joinPassages(
    pair,
    findRuns(pair),
    passages.filter(({ formula }) => !formula),
  ).sort(inOrder)
  return { passages, runs }
}

/** One order for both ways round, so that compare(A, B) always mirrors compare(B, A): the shorter text first. */
export function comesFirst(a: PreparedText, b: PreparedText): boolean {
  return a.size < b.size || (a.size === b.size && a.text <= b.text)
}

function mirrored({ passages, runs }: Comparison): Comparison {
  return {
    passages: passages.map((passage) => ({ ...passage, a: passage.b, b: passage.a })).sort(inOrder),
    runs: runs.map(({ a, b }) => ({ a: b, b: a })).sort(inOrder),
  }
}

/** In the order of A. */
export function inOrder(x: Run, y: Run): number {
  return x.a.start - y.a.start || x.b.start - y.b.start || x.a.end - y.a.end || x.b.end - y.b.end
}

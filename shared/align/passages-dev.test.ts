import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { cleanText } from '../article/clean.ts'
import { reportOf } from '../article/report.ts'
import type { Span } from '../text/span.ts'
import { compareTexts } from './compare.ts'
import type { Run } from './passage.ts'

/** Kept outside the project: 400 pairs of the PAN 2013 text alignment task, whose runs are known. */
const FOLDER = new URL('../../../shared/data/passages-dev/', import.meta.url)
const GOLD = new URL('gold.jsonl', FOLDER)

interface Row {
  readonly a: string
  readonly b: string
  readonly class: string
  readonly runs: readonly Run[]
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && 'a' in value && 'b' in value && 'runs' in value
}

it.skipIf(!existsSync(GOLD))(
  'finds the runs of the development set no worse than it did (skipped where the set is absent)',
  () => {
    const rows = readFileSync(GOLD, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line): unknown => JSON.parse(line))
      .filter(isRow)
    const scored = rows.map((row) => ({ ...row, found: compareTexts(read(row.a), read(row.b)).runs }))
    const of = (name: string): number => plagdet(scored.filter((row) => row.class.includes(name)))
    expect(of('')).toBeGreaterThan(0.975)
    expect(of('no-obfuscation')).toBeGreaterThan(0.992)
    expect(of('random')).toBeGreaterThan(0.965)
    expect(of('translation')).toBeGreaterThan(0.97)
    expect(of('summary')).toBeGreaterThan(0.96)
    expect(scored.filter((row) => row.class.includes('no-plagiarism')).flatMap(({ found }) => found)).toEqual([])
  },
  180_000,
)

function read(file: string): { text: string; body: Span[]; language: string | undefined } {
  const text = readFileSync(new URL(file, FOLDER), 'utf8')
  const clean = cleanText(text)
  return { text, body: reportOf(clean), language: clean.language?.value }
}

/** Potthast and others, “An evaluation framework for plagiarism detection”, 2010; macro-averaged. */
function plagdet(rows: readonly { runs: readonly Run[]; found: readonly Run[] }[]): number {
  const precision = mean(rows.flatMap(({ runs, found }) => found.map((run) => covered(run, runs).share)))
  const hits = rows.flatMap(({ runs, found }) => runs.map((run) => covered(run, found)))
  const recall = mean(hits.map(({ share }) => share))
  const granularity = mean(hits.map(({ count }) => count).filter((count) => count > 0))
  return (2 * precision * recall) / (precision + recall) / Math.log2(1 + granularity)
}

/** How much of a run is covered by those that meet it on both sides, and how many they are. */
function covered(run: Run, others: readonly Run[]): { share: number; count: number } {
  const meeting = others
    .map(({ a, b }) => ({ a: overlap(run.a, a), b: overlap(run.b, b) }))
    .filter(({ a, b }) => a.end > a.start && b.end > b.start)
  const found = lengthOf(meeting.map(({ a }) => a)) + lengthOf(meeting.map(({ b }) => b))
  return { share: found / (lengthOf([run.a]) + lengthOf([run.b])), count: meeting.length }
}

function overlap(x: Span, y: Span): Span {
  return { start: Math.max(x.start, y.start), end: Math.min(x.end, y.end) }
}

function lengthOf(spans: readonly Span[]): number {
  let reach = 0
  let length = 0
  for (const { start, end } of spans.toSorted((x, y) => x.start - y.start)) {
    length += Math.max(0, end - Math.max(start, reach))
    reach = Math.max(reach, end)
  }
  return length
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

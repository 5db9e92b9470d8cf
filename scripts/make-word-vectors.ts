/**
 * Makes shared/align/reworded/word-vectors.json: where the stems of English stand to one another in meaning. The vectors of GloVe
 * (scripts/glove.ts) are averaged over the words of a stem, centred, and turned onto their main axes; the first few, which
 * tell frequent words from rare ones and little of meaning, are left out (Mu and Viswanath, "All-but-the-top", 2018). A character a
 * number, in the order of shared/align/english-frequencies.json. Run it again only to change the table:
 * npx tsx scripts/make-word-vectors.ts
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stemsByFrequency } from '../shared/align/background.ts'
import { stem } from '../shared/text/stem.ts'
import { tokenize } from '../shared/text/tokens.ts'
import { fetchGlove, GLOVE_DIMENSIONS, gloveVectors } from './glove.ts'

const OUT = new URL('../shared/align/reworded/word-vectors.json', import.meta.url)
const STEMS = 20_000
const DIMENSIONS = 64
const LEFT_OUT = 3
/** Turns of the power method an axis; the axes need not be exact. */
const TURNS = 60
/** A number is a character from # to [, zero in the middle; a vector of length one has so many steps, which is 3 times the usual. */
const ZERO = 63
const MOST_STEPS = 28
const STEPS = 75

const folder = mkdtempSync(join(tmpdir(), 'crossread-vectors-'))
try {
  const means = await meansOf(fetchGlove(folder))
  const axes = mainAxes(means, LEFT_OUT + DIMENSIONS).slice(LEFT_OUT)
  let vectors = ''
  for (const mean of means) {
    const turned = axes.map((axis) => dot(axis, mean))
    const length = Math.hypot(...turned)
    const steps = turned.map((value) => (length === 0 ? 0 : Math.round((value / length) * STEPS)))
    vectors += String.fromCharCode(...steps.map((step) => ZERO + Math.max(-MOST_STEPS, Math.min(MOST_STEPS, step))))
  }
  writeFileSync(OUT, `${JSON.stringify({ stems: STEMS, dimensions: DIMENSIONS, vectors })}\n`)
} finally {
  rmSync(folder, { recursive: true })
}

/** The mean vector of the words of each stem, commonest stem first, centred; zeros for a stem without one. */
async function meansOf(file: string): Promise<Float64Array[]> {
  const rows = new Map(
    stemsByFrequency()
      .slice(0, STEMS)
      .map((key, row) => [key, row]),
  )
  const sums = Array.from({ length: STEMS }, () => new Float64Array(GLOVE_DIMENSIONS))
  const weights = new Float64Array(STEMS)
  let rank = 0
  for await (const { word, vector } of gloveVectors(file)) {
    rank++
    const [token, ...others] = tokenize(word)
    const row = others.length > 0 ? undefined : rows.get(stem(token?.folded ?? ''))
    const sum = sums[row ?? -1]
    if (row === undefined || sum === undefined) continue
    // By the law of Zipf a word is about as frequent as one over its rank.
    weights[row] = (weights[row] ?? 0) + 1 / rank
    vector.forEach((value, at) => (sum[at] = (sum[at] ?? 0) + value / rank))
  }
  sums.forEach((sum, row) => {
    sum.forEach((value, at) => (sum[at] = (weights[row] ?? 0) === 0 ? 0 : value / (weights[row] ?? 1)))
  })
  const known = sums.filter((_, row) => (weights[row] ?? 0) > 0)
  const centre = Float64Array.from({ length: GLOVE_DIMENSIONS }, (_, at) => mean(known.map((sum) => sum[at] ?? 0)))
  for (const sum of known) sum.forEach((value, at) => (sum[at] = value - (centre[at] ?? 0)))
  return sums
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** The axes along which the vectors differ most, one after the other, by the power method. */
function mainAxes(vectors: readonly Float64Array[], count: number): Float64Array[] {
  const spread = Array.from({ length: GLOVE_DIMENSIONS }, () => new Float64Array(GLOVE_DIMENSIONS))
  for (const vector of vectors) {
    spread.forEach((row, i) => {
      row.forEach((value, j) => (row[j] = value + (vector[i] ?? 0) * (vector[j] ?? 0)))
    })
  }
  const axes: Float64Array[] = []
  while (axes.length < count) {
    let axis = Float64Array.from({ length: GLOVE_DIMENSIONS }, (_, at) => Math.cos(at + axes.length))
    for (let turn = 0; turn < TURNS; turn++) {
      axis = Float64Array.from(spread, (row) => dot(row, axis))
      for (const found of axes) {
        const along = dot(found, axis)
        axis = axis.map((value, at) => value - along * (found[at] ?? 0))
      }
      const length = Math.hypot(...axis)
      axis = axis.map((value) => value / length)
    }
    axes.push(axis)
  }
  return axes
}

function dot(x: Float64Array, y: Float64Array): number {
  return x.reduce((sum, value, at) => sum + value * (y[at] ?? 0), 0)
}

import { stemsByFrequency } from '../background.ts'
import { numberOfStem } from '../lexicon.ts'
import table from './word-vectors.json' with { type: 'json' }

/** Words no closer than this have nothing in common, by the cosine of their vectors; words of one theme often reach it. */
const LEAST_COSINE = 0.4

/** The character that stands for 0 in the table; the others stand around it in their order. */
const ZERO = 63

interface Vectors {
  readonly bytes: Int8Array
  readonly dimensions: number
  /** By number of a stem its row among the vectors; -1 without one. */
  readonly rows: Int32Array
  /** Length of each row. */
  readonly lengths: Float64Array
}

let vectors: Vectors | undefined

/** The row of the vector of an English stem, by its number; -1 where it has none. */
export function vectorOf(stem: number): number {
  vectors ??= readVectors()
  return vectors.rows[stem] ?? -1
}

/**
 * How close an English stem is in meaning to the closest of others, by the rows of their vectors, of which the first `count` of
 * `others` are looked at: 0 for nothing in common to 1 for the same. From word vectors (Pennington, Socher and Manning,
 * "GloVe", 2014) of the 20,000 commonest stems.
 */
export function closeness(row: number, others: Int32Array, count: number): number {
  vectors ??= readVectors()
  const { bytes, dimensions, lengths } = vectors
  const from = row * dimensions
  let closest = 0
  for (let other = 0; other < count; other++) {
    const otherRow = others[other] ?? 0
    const otherFrom = otherRow * dimensions
    let sum = 0
    for (let at = 0; at < dimensions; at++) {
      sum += Math.imul(bytes[from + at] ?? 0, bytes[otherFrom + at] ?? 0)
    }
    closest = Math.max(closest, sum / ((lengths[row] ?? 1) * (lengths[otherRow] ?? 1)))
  }
  return Math.max(0, (closest - LEAST_COSINE) / (1 - LEAST_COSINE))
}

function readVectors(): Vectors {
  const { dimensions, stems } = table
  const bytes = new Int8Array(table.vectors.length)
  for (let at = 0; at < bytes.length; at++) bytes[at] = table.vectors.charCodeAt(at) - ZERO
  const numbers = stemsByFrequency().slice(0, stems).map(numberOfStem)
  const rows = new Int32Array(Math.max(...numbers) + 1).fill(-1)
  const lengths = new Float64Array(stems)
  numbers.forEach((number, row) => {
    let squares = 0
    for (let at = row * dimensions; at < (row + 1) * dimensions; at++) squares += (bytes[at] ?? 0) ** 2
    const length = Math.sqrt(squares)
    lengths[row] = length
    if (length > 0) rows[number] = row
  })
  return { bytes, dimensions, rows, lengths }
}

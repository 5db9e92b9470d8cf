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

/**
 * How close two English stems are in meaning, by their numbers: 0 for nothing in common to 1 for the same. From word vectors
 * (Pennington, Socher and Manning, "GloVe", 2014) of the 20,000 commonest stems; any other is close only to itself.
 */
export function closeness(stemA: number, stemB: number): number {
  if (stemA === stemB) return 1
  vectors ??= readVectors()
  const { bytes, dimensions, rows, lengths } = vectors
  const [rowA, rowB] = [rows[stemA] ?? -1, rows[stemB] ?? -1]
  if (rowA < 0 || rowB < 0) return 0
  let sum = 0
  const [fromA, fromB] = [rowA * dimensions, rowB * dimensions]
  for (let at = 0; at < dimensions; at++) sum += (bytes[fromA + at] ?? 0) * (bytes[fromB + at] ?? 0)
  const cosine = sum / ((lengths[rowA] ?? 1) * (lengths[rowB] ?? 1))
  return Math.max(0, (cosine - LEAST_COSINE) / (1 - LEAST_COSINE))
}

function readVectors(): Vectors {
  const { dimensions, stems } = table
  const bytes = new Int8Array(table.vectors.length)
  for (let at = 0; at < bytes.length; at++) bytes[at] = table.vectors.charCodeAt(at) - ZERO
  const numbers = stemsByFrequency().slice(0, stems).map(numberOfStem)
  const rows = new Int32Array(Math.max(...numbers) + 1).fill(-1)
  const lengths = new Float64Array(stems)
  numbers.forEach((number, row) => {
    const length = Math.hypot(...bytes.subarray(row * dimensions, (row + 1) * dimensions))
    lengths[row] = length
    if (length > 0) rows[number] = row
  })
  return { bytes, dimensions, rows, lengths }
}

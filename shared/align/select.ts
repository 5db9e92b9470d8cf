import type { Statement } from './statements.ts'

/** A side of a statement is taken when more of its words than this belong to a better one. */
const MOST_TAKEN = 0.15
/** What a repeat must reach of the score of the statement that it repeats. */
const LEAST_OF_ORIGINAL = 0.5

/**
 * Leaves at most one statement in each place of either text, the best; unless a text says the same thing again: then
 * that too is kept, beside the one it repeats. `lengthA` and `lengthB` are in words.
 */
export function selectStatements(statements: readonly Statement[], lengthA: number, lengthB: number): Statement[] {
  const ranked = [...statements].sort((x, y) => y.score - x.score || x.fromA - y.fromA || x.fromB - y.fromB)
  const takenA = new Float64Array(lengthA)
  const takenB = new Float64Array(lengthB)
  const kept: Statement[] = []
  const left: Statement[] = []
  const keep = (statement: Statement): void => {
    kept.push(statement)
    takenA.fill(statement.score, statement.fromA, statement.endA)
    takenB.fill(statement.score, statement.fromB, statement.endB)
  }
  for (const statement of ranked) {
    const { fromA, endA, fromB, endB } = statement
    if (isTaken(takenA, fromA, endA) || isTaken(takenB, fromB, endB)) left.push(statement)
    else keep(statement)
  }
  for (const statement of left) {
    const { fromA, endA, fromB, endB, score } = statement
    const inA = isTaken(takenA, fromA, endA)
    const inB = isTaken(takenB, fromB, endB)
    if (inA && inB) continue
    const original = inA ? highest(takenA, fromA, endA) : highest(takenB, fromB, endB)
    if (score >= original * LEAST_OF_ORIGINAL) keep(statement)
  }
  return kept
}

function isTaken(taken: Float64Array, from: number, end: number): boolean {
  let words = 0
  for (let at = from; at < end; at++) if ((taken[at] ?? 0) > 0) words++
  return words > (end - from) * MOST_TAKEN
}

function highest(taken: Float64Array, from: number, end: number): number {
  let most = 0
  for (let at = from; at < end; at++) most = Math.max(most, taken[at] ?? 0)
  return most
}

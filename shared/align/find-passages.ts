import { chainSeeds } from './chains.ts'
import { cutAtSentences } from './cut-at-sentences.ts'
import { evidenceOf } from './evidence.ts'
import type { Pair } from './pair.ts'
import type { Passage } from './passage.ts'
import type { Range } from './range.ts'
import { findRewordings } from './reworded/find-rewordings.ts'
import { wholeSentences } from './reworded/whole-sentences.ts'
import { findSeeds } from './seeds.ts'
import { selectStatements } from './select.ts'
import { findStatements, sidesOf } from './statements.ts'
import type { Statement } from './statements.ts'
import { isVerbatim, rewordedPassage, statementPassage } from './to-passage.ts'

/** Evidence below which shared words may be chance, or a formula that every report has, in nats. */
const LEAST_EVIDENCE = 12.5

/**
 * All passages of two texts, in no order. The stages: words that stand in a row on both sides (seeds), seeds that follow each
 * other closely (chains), cut into statements with natural edges, weighed, and the best kept for each place; edited pieces of
 * a sentence taken as the sentence where it says the same as a whole; and among what is left, sentences in other words.
 */
export function findPassages(pair: Pair): Passage[] {
  const statements = chainSeeds(pair, findSeeds(pair))
    .flatMap((chain) => cutAtSentences(pair, chain))
    .flatMap((piece) => findStatements(pair, piece, LEAST_EVIDENCE))
  const isFormula = (statement: Statement): boolean => evidenceOf(pair, statement) < LEAST_EVIDENCE
  const shared = select(
    pair,
    statements.filter((statement) => !isFormula(statement)),
  )
  const whole = wholeSentences(
    pair,
    shared.filter((statement) => !isVerbatim(pair, statement)),
  )
  const inWhole = new Set(whole.flatMap(({ pieces }) => pieces))
  const taken = new Taken(pair)
  for (const statement of shared) taken.add(sidesOf(statement))
  for (const { rewording } of whole) taken.add(rewording)
  const rewordings = [...whole.map(({ rewording }) => rewording), ...findRewordings(pair, taken.a, taken.b)]
  for (const rewording of rewordings) taken.add(rewording)
  const formulae = statements.filter((statement) => isFormula(statement) && taken.isFree(sidesOf(statement)))
  return [
    ...shared.filter((statement) => !inWhole.has(statement)).map((one) => statementPassage(pair, one)),
    ...rewordings.map((rewording) => rewordedPassage(pair, rewording)),
    ...select(pair, formulae).map((one) => ({ ...statementPassage(pair, one), formula: true })),
  ]
}

function select({ a, b }: Pair, statements: readonly Statement[]): Statement[] {
  return selectStatements(statements, a.of.size, b.of.size)
}

interface Sides {
  readonly a: Range
  readonly b: Range
}

/** The words that passages have taken: 1 for each, on either side. */
class Taken {
  readonly a: Uint8Array
  readonly b: Uint8Array

  constructor({ a, b }: Pair) {
    this.a = new Uint8Array(a.of.size)
    this.b = new Uint8Array(b.of.size)
  }

  add({ a, b }: Sides): void {
    this.a.fill(1, a.from, a.end)
    this.b.fill(1, b.from, b.end)
  }

  isFree({ a, b }: Sides): boolean {
    return !this.a.subarray(a.from, a.end).includes(1) && !this.b.subarray(b.from, b.end).includes(1)
  }
}

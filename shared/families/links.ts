import type { Range } from '../align/range.ts'
import { wordForWord } from './laid.ts'
import type { LaidPassage } from './laid.ts'
import type { ReportText, Statement } from './statement.ts'
import type { Steps } from './steps.ts'

/** What passages lay beside each other in two statements, by their numbers, the lower one first. */
export interface Link {
  readonly x: number
  readonly y: number
  /** Words that stand in passages with the other, and from the first of them to the last. */
  readonly inX: Covered
  readonly inY: Covered
  /** Words of the passages by kind. */
  readonly byKind: Record<LaidPassage['kind'], number>
  /** Words in common, about. */
  score: number
}

interface Covered {
  words: number
  from: number
  end: number
}

/** All statements, numbered through all reports, and for each the others that passages lay beside it. */
export interface Linked {
  readonly statements: readonly Statement[]
  readonly links: readonly Link[]
  readonly linksOf: readonly ReadonlyMap<number, Link>[]
}

/** The statements of the reports, by report, and the passages of their pairs, as numbers of reports with the lower one first. */
export function* linkStatements(
  reports: readonly ReportText[],
  statements: readonly Statement[],
  pairs: readonly { readonly a: number; readonly b: number; readonly passages: readonly LaidPassage[] }[],
): Steps<Linked> {
  const statementAt = numberWords(reports, statements)
  const linksOf = statements.map(() => new Map<number, Link>())
  const links: Link[] = []
  const linkOf = (x: number, y: number): Link => {
    const known = linksOf[x]?.get(y)
    if (known !== undefined) return known
    const link: Link = {
      x,
      y,
      inX: nothing(),
      inY: nothing(),
      byKind: { verbatim: 0, edited: 0, reworded: 0 },
      score: 0,
    }
    links.push(link)
    linksOf[x]?.set(y, link)
    linksOf[y]?.set(x, link)
    return link
  }
  for (const { a, b, passages } of pairs) {
    const [textA, textB, atA, atB] = [reports[a]?.prepared, reports[b]?.prepared, statementAt[a], statementAt[b]]
    if (textA === undefined || textB === undefined || atA === undefined || atB === undefined) continue
    for (const passage of passages) {
      // Of two long ones every word is held against every other.
      yield
      const [ofA, ofB] = wordForWord(passage, textA, textB)
      for (const [at, other] of ofA.entries()) {
        const link = linkOf(atA[passage.a.from + at] ?? 0, atB[passage.b.from + other] ?? 0)
        cover(link.inX, passage.a.from + at)
        link.byKind[passage.kind] += 1
        link.score += passage.similarity / 2
      }
      for (const [at, other] of ofB.entries()) {
        const link = linkOf(atA[passage.a.from + other] ?? 0, atB[passage.b.from + at] ?? 0)
        cover(link.inY, passage.b.from + at)
        link.byKind[passage.kind] += 1
        link.score += passage.similarity / 2
      }
    }
  }
  return { statements, links, linksOf }
}

/** For each report the number of the statement that each of its words stands in. */
function numberWords(reports: readonly ReportText[], statements: readonly Statement[]): readonly Int32Array[] {
  const numbers = reports.map(({ prepared }) => new Int32Array(prepared.size))
  for (const [number, { report, from, end }] of statements.entries()) numbers[report]?.fill(number, from, end)
  return numbers
}

function nothing(): Covered {
  return { words: 0, from: Infinity, end: -Infinity }
}

function cover(covered: Covered, word: number): void {
  covered.words += 1
  covered.from = Math.min(covered.from, word)
  covered.end = Math.max(covered.end, word + 1)
}

/** How many words two ranges have in common. */
export function common(x: Range, y: Range): number {
  return Math.max(0, Math.min(x.end, y.end) - Math.max(x.from, y.from))
}

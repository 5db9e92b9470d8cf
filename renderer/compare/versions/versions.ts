import type { PassageKind } from '../../../shared/align/passage.ts'
import { PASSAGE_KINDS } from '../../../shared/align/passage.ts'
import { placesOf } from '../../../shared/families/family.ts'
import type { Span } from '../../../shared/text/span.ts'
import type { Member, Statement, StoryModel, StoryReport } from '../statements/story-model.ts'

/** What another report has in place of some words. */
export interface Version {
  readonly report: StoryReport
  /** How its words are like those that are looked at, each kind once, from the closest. */
  readonly kinds: readonly PassageKind[]
  /** Whether it has the very words, whatever their case and marks. */
  readonly same: boolean
  /** Its words, in its order; statements that stand side by side are one. */
  readonly places: readonly (Span & { readonly paragraph: number })[]
}

/** Statements that the base has in one of its paragraphs, from 1. */
export function statementsIn({ statements, reports: [base] }: StoryModel, paragraph: number): Statement[] {
  return statements.filter(({ members }) => {
    const here = members.get(base.article.id)
    return here !== undefined && placesOf(here).some((place) => place.paragraph === paragraph)
  })
}

/** What each other report has of some statements, in the order of the reports; those that have nothing are left out. */
export function versionsOf(
  { reports }: StoryModel,
  statements: readonly Statement[],
  beside: { readonly report: string; readonly words: string },
): Version[] {
  const told = lettersOf(beside.words)
  return reports.flatMap((report): Version[] => {
    const { id } = report.article
    const members = id === beside.report ? [] : statements.flatMap((statement) => statement.members.get(id) ?? [])
    if (members.length === 0) return []
    const kinds = new Set(members.map(({ kind }) => kind))
    const places = joined(members, report)
    const words = places.map(({ start, end }) => report.article.text.slice(start, end)).join('')
    return [{ report, kinds: PASSAGE_KINDS.filter((kind) => kinds.has(kind)), same: lettersOf(words) === told, places }]
  })
}

function joined(members: readonly Member[], { article: { text } }: StoryReport): Version['places'] {
  const found: (Span & { readonly paragraph: number })[] = []
  for (const { start, end, paragraph } of members.toSorted((x, y) => x.start - y.start)) {
    const last = found.at(-1)
    const isNext = last?.paragraph === paragraph && !/[\p{L}\p{N}]/u.test(text.slice(last.end, start))
    if (isNext) found[found.length - 1] = { ...last, end: Math.max(last.end, end) }
    else found.push({ start, end, paragraph })
  }
  return found
}

function lettersOf(words: string): string {
  return words.replaceAll(/[^\p{L}\p{N}]+/gu, '').toLowerCase()
}

import type { PassageKind } from '../../../shared/align/passage.ts'
import type { Family, Member } from '../../../shared/families/family.ts'
import type { StoryModel, StoryReport } from '../model/story-model.ts'
import { reportOf } from '../model/story-model.ts'

/** Which statements are shown, by how many of the reports have them. */
export type Choice = 'all' | 'several' | 'one'

/** One statement of the story, in the words of the first report that has it. */
export interface CompositeStatement {
  /** Index of its family. */
  readonly number: number
  readonly family: Family
  readonly lead: Member
  /** How far the words of any other report are from the lead's; null where none has other words. */
  readonly differs: Exclude<PassageKind, 'verbatim'> | null
}

/** Statements that are read as one paragraph: in one report they stand in one. */
export interface CompositeBlock {
  readonly report: StoryReport
  /** In the body of the report, from 1. */
  readonly paragraph: number
  /** Whether it is a paragraph of the base, and no addition of another. */
  readonly own: boolean
  readonly statements: readonly CompositeStatement[]
}

/**
 * All reports as one reading: each statement once. The base's paragraphs in its order, and behind each what others add there,
 * in paragraphs of their own.
 */
export function compositeOf(story: StoryModel): CompositeBlock[] {
  const base = story.reports[0].article.id
  const paragraphAt = new Map<number, number>()
  const own = new Map<number, CompositeStatement[]>()
  const added = new Map<number, Map<string, CompositeStatement[]>>()
  for (const [number, family] of story.families.entries()) {
    const statement = statementOf(family, number)
    const { report, paragraph } = statement.lead
    if (report === base) {
      paragraphAt.set(number, paragraph)
      push(own, paragraph, statement)
    } else {
      const behind = paragraphAt.get(family.after) ?? 0
      const here = added.get(behind) ?? new Map<string, CompositeStatement[]>()
      added.set(behind, here)
      push(here, `${report} ${String(paragraph)}`, statement)
    }
  }
  const blockOf = (statements: readonly CompositeStatement[], isOwn: boolean): CompositeBlock[] => {
    const [first] = statements
    if (first === undefined) return []
    const { report, paragraph } = first.lead
    return [{ report: reportOf(story, report), paragraph, own: isOwn, statements }]
  }
  const paragraphs = [...new Set([...own.keys(), ...added.keys()])].sort((x, y) => x - y)
  return paragraphs.flatMap((paragraph) => [
    ...blockOf(own.get(paragraph) ?? [], true),
    ...[...(added.get(paragraph)?.values() ?? [])].flatMap((statements) => blockOf(statements, false)),
  ])
}

/** Only the statements that are chosen; a paragraph that has none of them is left out. */
export function chosenOf(blocks: readonly CompositeBlock[], choice: Choice): CompositeBlock[] {
  if (choice === 'all') return [...blocks]
  return blocks.flatMap((block) => {
    const statements = block.statements.filter(({ family }) => family.members.length > 1 === (choice === 'several'))
    return statements.length === 0 ? [] : [{ ...block, statements }]
  })
}

/** Statements of a paragraph, one after the other, that the same reports have. */
export function runsOf({ statements }: CompositeBlock): CompositeStatement[][] {
  const runs: CompositeStatement[][] = []
  for (const statement of statements) {
    const last = runs.at(-1)
    const isSame = last?.[0] !== undefined && carriersOf(last[0]).join() === carriersOf(statement).join()
    if (isSame) last.push(statement)
    else runs.push([statement])
  }
  return runs
}

/** The reports that have a statement, by article, its lead first. */
export function carriersOf({ family }: CompositeStatement): string[] {
  return family.members.map(({ report }) => report)
}

function statementOf(family: Family, number: number): CompositeStatement {
  const [lead, ...others] = family.members
  const kinds = others.map(({ kind }) => kind)
  const differs = kinds.includes('reworded') ? 'reworded' : kinds.includes('edited') ? 'edited' : null
  return { number, family, lead, differs }
}

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const known = lists.get(key)
  if (known === undefined) lists.set(key, [value])
  else known.push(value)
}

import type { PassageKind } from '../../../shared/align/passage.ts'
import type { Statement, StoryModel, StoryReport } from '../statements/story-model.ts'
import { reportOf } from '../statements/story-model.ts'

/** Which statements are shown, by how many of the reports have them. */
export type Choice = 'all' | 'several' | 'one'

/** Statements that are read as one paragraph: in one report they stand in one. */
export interface CompositeBlock {
  readonly report: StoryReport
  /** In the body of the report, from 1. */
  readonly paragraph: number
  /** Whether it is a paragraph of the base, and no addition of another. */
  readonly own: boolean
  readonly statements: readonly Statement[]
}

/**
 * All reports as one reading: each statement once. The base's paragraphs in its order, and behind each what others add there,
 * in paragraphs of their own.
 */
export function compositeOf(story: StoryModel): CompositeBlock[] {
  const own = new Map<number, Statement[]>()
  const added = new Map<number, Map<string, Statement[]>>()
  for (const statement of story.statements) {
    const { number, paragraph, lead } = statement
    if (number !== null) push(own, paragraph, statement)
    else {
      const here = added.get(paragraph) ?? new Map<string, Statement[]>()
      added.set(paragraph, here)
      push(here, `${lead.report} ${String(lead.paragraph)}`, statement)
    }
  }
  const blockOf = (statements: readonly Statement[], isOwn: boolean): CompositeBlock[] => {
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
    const statements = block.statements.filter(({ members }) => members.size > 1 === (choice === 'several'))
    return statements.length === 0 ? [] : [{ ...block, statements }]
  })
}

/** Statements of a paragraph, one after the other, that the same reports have. */
export function runsOf({ statements }: CompositeBlock): Statement[][] {
  const runs: Statement[][] = []
  for (const statement of statements) {
    const last = runs.at(-1)
    const isSame = last?.[0] !== undefined && carriersOf(last[0]).join() === carriersOf(statement).join()
    if (isSame) last.push(statement)
    else runs.push([statement])
  }
  return runs
}

/** The reports that have a statement, by article, its lead first. */
export function carriersOf({ members }: Statement): string[] {
  return [...members.keys()]
}

/** How far the words of any other report are from the lead's; null where none has other words. */
export function differsIn({ members }: Statement): Exclude<PassageKind, 'verbatim'> | null {
  const kinds = [...members.values()].map(({ kind }) => kind)
  return kinds.includes('reworded') ? 'reworded' : kinds.includes('edited') ? 'edited' : null
}

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const known = lists.get(key)
  if (known === undefined) lists.set(key, [value])
  else known.push(value)
}

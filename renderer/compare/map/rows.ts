import type { Statement } from '../statements/story-model.ts'

/** Which statements have a row: those that two or more reports have, all, or those of one report alone. */
export type Choice = 'shared' | 'all' | 'alone'

/** What of the map is shown. */
export interface Narrowing {
  readonly choice: Choice
  /** Letters that a statement has in some report; empty for no matter which. */
  readonly typed: string
}

export const ORDINARY: Narrowing = { choice: 'shared', typed: '' }
export const EVERYTHING: Narrowing = { choice: 'all', typed: '' }

/** The statements that have a row, by index, in their order. */
export function rowsOf(statements: readonly Statement[], { choice, typed }: Narrowing): number[] {
  const wanted = typed.trim().replaceAll(/\s+/g, ' ').toLowerCase()
  return statements.flatMap(({ members, words }, at) => {
    const chosen = choice === 'all' || members.size > 1 === (choice === 'shared')
    return chosen && words.includes(wanted) ? [at] : []
  })
}

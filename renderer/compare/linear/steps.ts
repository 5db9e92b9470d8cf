import type { PassageKind } from '../../../shared/align/passage.ts'
import type { Statement } from '../statements/story-model.ts'

/** Which statements J and K go to: all, those that some report has in a way, those of one report, those that the base lacks. */
export type Way = 'all' | PassageKind | 'alone' | 'added'

export function isOn(way: Way, { members, number }: Statement): boolean {
  switch (way) {
    case 'all':
      return true
    case 'alone':
      return members.size === 1
    case 'added':
      return number === null
    case 'verbatim':
    case 'edited':
    case 'reworded':
      return [...members.values()].some(({ kind }) => kind === way)
  }
}

/** The next statement of a way behind or before a place; the first or the last where there is no place yet. Null at the end. */
export function stepTo(statements: readonly Statement[], way: Way, from: number | null, by: 1 | -1): number | null {
  for (let at = from === null ? (by === 1 ? 0 : statements.length - 1) : from + by; ; at += by) {
    const statement = statements[at]
    if (statement === undefined) return null
    if (isOn(way, statement)) return at
  }
}

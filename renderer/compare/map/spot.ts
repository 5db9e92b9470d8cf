import type { ComparePlace } from '../state/places.ts'
import { statementAt, statementLike } from '../statements/place-at.ts'
import type { Member, StoryModel } from '../statements/story-model.ts'
import type { Cell } from './cursor.ts'

/** Where the keys are, by words: rows change with what is shown, and statements with the answer. */
export interface Spot {
  readonly lead: Member | null
  /** 0 for the statement itself, and then the reports. */
  readonly column: number
}

/** Where a comparison was left, or at the first statement in the base. */
export function firstSpot(model: StoryModel, place: ComparePlace | undefined): Spot {
  const { statements } = model
  const at = statementAt(model, place) ?? statements.findIndex(({ number }) => number === 1)
  const column = model.reports.findIndex(({ article }) => article.id === place?.acted)
  return { lead: statements[at]?.lead ?? null, column: Math.max(0, column) + 1 }
}

export function spotOf({ statements }: StoryModel, rows: readonly number[], { row, column }: Cell): Spot {
  return { lead: statements[rows[row] ?? -1]?.lead ?? null, column }
}

/** The cell of a spot: where its statement has no row, the next one that has. */
export function cellOf(model: StoryModel, rows: readonly number[], { lead, column }: Spot): Cell {
  const statement = lead === null ? null : statementLike(model, lead)
  const at = statement === null ? null : model.statements.indexOf(statement)
  const row = at === null ? 0 : rows.findIndex((each) => each >= at)
  return { row: row === -1 ? rows.length - 1 : row, column: Math.min(column, model.reports.length) }
}

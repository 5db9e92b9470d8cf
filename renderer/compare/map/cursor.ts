/** A cell: its row from 0, and its column, 0 for the statement itself and then the reports. */
export interface Cell {
  readonly row: number
  readonly column: number
}

/** So many rows are gone over at a time. */
const PAGE = 10

type Step = (cell: Cell, last: Cell) => Cell

const STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  PageUp: ({ row, column }) => ({ row: row - PAGE, column }),
  PageDown: ({ row, column }) => ({ row: row + PAGE, column }),
  Home: ({ row }) => ({ row, column: 0 }),
  End: ({ row }, { column }) => ({ row, column }),
}

const FAR: Readonly<Record<string, Step>> = {
  Home: () => ({ row: 0, column: 0 }),
  End: (_, last) => last,
}

/** Where a key leads to, no farther than the last cell; null for a key that leads nowhere. `far`: with the command key. */
export function stepped(cell: Cell, key: string, far: boolean, last: Cell): Cell | null {
  const step = (far ? FAR : STEPS)[key]
  if (step === undefined) return null
  const { row, column } = step(cell, last)
  return { row: between(row, last.row), column: between(column, last.column) }
}

function between(n: number, last: number): number {
  return Math.max(0, Math.min(n, last))
}

import type { Cell } from './cursor.ts'

/** A cell as the page has it; null for one that is not in the page. */
export function elementOf({ row, column }: Cell): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-cell="${String(row)} ${String(column)}"]`)
}

/** Gives a cell the keys, and brings it into sight. */
export function focusCell(cell: Cell): void {
  const element = elementOf(cell)
  element?.focus({ preventScroll: true })
  element?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}

/** The base and three others: more than four texts at a time are not read. */
export const MOST_COLUMNS = 4

/** The others that are shown beside the base where there is room for so many columns in all, as they were chosen. */
export function shownOf(chosen: readonly string[], others: readonly string[], columns: number): readonly string[] {
  return chosen.filter((id) => others.includes(id)).slice(0, Math.max(1, columns - 1))
}

/** The first choice: as many as there can ever be. */
export function firstChoice(others: readonly string[]): readonly string[] {
  return others.slice(0, MOST_COLUMNS - 1)
}

/** Brings a report in: at a place of its own while there is room, or else in the place of another, which goes. */
export function bringIn(
  shown: readonly string[],
  id: string,
  instead: string | undefined,
  columns: number,
): readonly string[] {
  if (shown.includes(id)) return shown
  if (shown.length < columns - 1) return [...shown, id]
  const at = instead === undefined ? -1 : shown.indexOf(instead)
  return shown.with(at === -1 ? shown.length - 1 : at, id)
}

/** Moves a report by one place; the first and the last stay where they cannot go on. */
export function moved(shown: readonly string[], id: string, by: 1 | -1): readonly string[] {
  const at = shown.indexOf(id)
  const beside = shown[at + by]
  return at === -1 || beside === undefined ? shown : shown.with(at, beside).with(at + by, id)
}

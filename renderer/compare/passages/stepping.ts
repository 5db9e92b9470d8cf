/**
 * The passage after or before the selected one, in the order of text A. Where none is selected the first that begins
 * below the reading line, or the last above it, given how many begin above. Null at either end.
 */
export function stepFrom(selected: number | null, direction: 1 | -1, total: number, above: number): number | null {
  const from = selected ?? (direction === 1 ? above - 1 : above)
  const to = from + direction
  return to >= 0 && to < total ? to : null
}

/**
 * The passage that a click selects among those at one place: the first, or, when one of them is selected already, the
 * next, so that a second click goes to the next counterpart. Those that are level with the selected one are shown already
 * and passed over; `together` has them by passage.
 */
export function choose(
  here: readonly number[],
  selected: number | null,
  together: readonly (readonly number[])[] = [],
): number | null {
  const shown = selected === null ? [] : (together[selected] ?? [selected])
  const at = here.findIndex((passage) => passage === selected)
  const from = at === -1 ? here.findIndex((passage) => shown.includes(passage)) : at
  const round = [...here.slice(from + 1), ...here.slice(0, from + 1)]
  return round.find((passage) => !shown.includes(passage)) ?? round[0] ?? null
}

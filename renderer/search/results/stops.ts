/** Marks what the arrows stop at. */
export const STOP = 'data-stop'

function stopsIn(page: HTMLElement | null): HTMLElement[] {
  return [...(page?.querySelectorAll<HTMLElement>(`[${STOP}]`) ?? [])]
}

/** Where the arrows begin: the one that Tab would reach. */
export function firstStop(page: HTMLElement | null): HTMLElement | null {
  const stops = stopsIn(page)
  return stops.find(({ tabIndex }) => tabIndex === 0) ?? stops[0] ?? null
}

/** Gives the focus to the next stop, or the one before; false where there is none in that direction. */
export function stepFrom(page: HTMLElement | null, from: EventTarget, by: 1 | -1): boolean {
  const stops = stopsIn(page)
  const at = stops.findIndex((stop) => stop === from)
  const next = at === -1 ? undefined : stops[at + by]
  next?.focus()
  return next !== undefined
}

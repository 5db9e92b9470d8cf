/** Where something stands on the screen, in CSS pixels. */
export interface Box {
  readonly top: number
  readonly bottom: number
  readonly left: number
}

export type Step = 'up' | 'down' | 'left' | 'right' | 'first' | 'last'

/**
 * The index of the box that a step leads to, among boxes in reading order: the next or the previous, or, up and down, the
 * one in the neighbouring row whose left edge is closest. At an end it stays where it is.
 */
export function neighbour(boxes: readonly Box[], from: number, step: Step): number {
  const end = Math.max(0, boxes.length - 1)
  switch (step) {
    case 'first':
      return 0
    case 'last':
      return end
    case 'left':
      return Math.max(0, from - 1)
    case 'right':
      return Math.min(end, from + 1)
    case 'up':
    case 'down':
      return inNextRow(boxes, from, step) ?? from
  }
}

function inNextRow(boxes: readonly Box[], from: number, step: 'up' | 'down'): number | undefined {
  const here = boxes[from]
  if (here === undefined) return undefined
  // Half a pixel: boxes that touch overlap by less where the page is zoomed.
  const ahead = Array.from(boxes, (box, index) => ({ box, index })).filter(({ box, index }) =>
    step === 'down' ? index > from && box.top >= here.bottom - 0.5 : index < from && box.bottom <= here.top + 0.5,
  )
  // Reading order puts the nearest row first on the way down and last on the way up.
  const nearest = step === 'down' ? ahead[0] : ahead.at(-1)
  if (nearest === undefined) return undefined
  return ahead
    .filter(({ box }) => box.top < nearest.box.bottom && box.bottom > nearest.box.top)
    .reduce((best, next) => (distance(next.box, here) < distance(best.box, here) ? next : best), nearest).index
}

function distance(a: Box, b: Box): number {
  return Math.abs(a.left - b.left)
}

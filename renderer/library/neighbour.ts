/** Where something stands on the screen, in CSS pixels. */
export interface Box {
  readonly top: number
  readonly bottom: number
  readonly left: number
}

export type Step = 'up' | 'down' | 'left' | 'right' | 'first' | 'last'

/**
 * The index of the box that a step leads to, among so many boxes in reading order: the next or the previous, or, up and
 * down, the one in the neighbouring row whose left edge is closest. At an end it stays where it is. Only boxes of this
 * row and the next are asked for: to measure a long library would lay all of it out.
 */
export function neighbour(total: number, boxAt: (index: number) => Box, from: number, step: Step): number {
  const end = Math.max(0, total - 1)
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
      return total === 0 ? from : inNextRow(total, boxAt, from, step === 'down' ? 1 : -1)
  }
}

function inNextRow(total: number, boxAt: (index: number) => Box, from: number, direction: 1 | -1): number {
  const here = boxAt(from)
  let row: Box | null = null
  let best = from
  let closest = Infinity
  for (let index = from + direction; index >= 0 && index < total; index += direction) {
    const box = boxAt(index)
    if (row === null && !isBeyond(box, here, direction)) continue
    row ??= box
    // In reading order the boxes of a row follow each other.
    if (box !== row && !isBeside(box, row)) break
    const distance = Math.abs(box.left - here.left)
    if (distance >= closest) continue
    best = index
    closest = distance
  }
  return best
}

/** Half a pixel: boxes that touch overlap by less where the page is zoomed. */
function isBeyond(box: Box, here: Box, direction: 1 | -1): boolean {
  return direction === 1 ? box.top >= here.bottom - 0.5 : box.bottom <= here.top + 0.5
}

function isBeside(box: Box, row: Box): boolean {
  return box.top < row.bottom && box.bottom > row.top
}

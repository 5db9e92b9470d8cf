import type { Extent } from '../scroll/geometry.ts'

/** How far beyond the window an end may lie and still be drawn there; further ends are brought to it. */
const MARGIN = 160

/** Where a ribbon's end is, seen from the window of its column. */
export type Place = 'above' | 'shown' | 'below'

/** Tells where an extent is, given in CSS pixels from the top of the window. */
export function placeOf({ top, bottom }: Extent, screen: number): Place {
  if (bottom <= 0) return 'above'
  return top >= screen ? 'below' : 'shown'
}

/** The extent as the window sees it; a far one is brought near, so that the ribbon keeps a readable slope. */
export function nearWindow({ top, bottom }: Extent, screen: number): Extent {
  const down = Math.max(0, -MARGIN - bottom)
  const up = Math.max(0, top - (screen + MARGIN))
  return { top: top + down - up, bottom: bottom + down - up }
}

/** The outline of a band between two extents at the left and right edge of the gutter. */
export function bandPath(a: Extent, b: Extent, width: number): string {
  const middle = width / 2
  return [
    `M0 ${px(a.top)}`,
    `C${px(middle)} ${px(a.top)} ${px(middle)} ${px(b.top)} ${px(width)} ${px(b.top)}`,
    `V${px(b.bottom)}`,
    `C${px(middle)} ${px(b.bottom)} ${px(middle)} ${px(a.bottom)} 0 ${px(a.bottom)}`,
    'Z',
  ].join('')
}

/** A curve between the middles of two extents. */
export function curvePath(a: Extent, b: Extent, width: number): string {
  const middle = width / 2
  const from = (a.top + a.bottom) / 2
  const to = (b.top + b.bottom) / 2
  return `M1 ${px(from)}C${px(middle)} ${px(from)} ${px(middle)} ${px(to)} ${px(width - 1)} ${px(to)}`
}

/** A bar at each edge of the gutter, as tall as the lines that a curve stands for. */
export function endsPath(a: Extent, b: Extent, width: number): string {
  return `M1 ${px(a.top)}V${px(a.bottom)}M${px(width - 1)} ${px(b.top)}V${px(b.bottom)}`
}

/** Tenths are as fine as a screen shows, and keep the attribute short. */
function px(value: number): string {
  return String(Math.round(value * 10) / 10)
}

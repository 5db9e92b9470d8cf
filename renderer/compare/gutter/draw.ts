import type { PassageView } from '../../../shared/ipc.ts'
import type { Both } from '../model/side.ts'
import type { Extent, Geometry } from '../scroll/geometry.ts'
import { bandPath, curvePath, endsPath, nearWindow, placeOf } from './ribbon.ts'

/** Width of the gutter between the columns, in CSS pixels. */
export const GUTTER = 56
/** Up to so many visible moved passages are drawn without being asked for. */
const FEW = 12

/** Puts each ribbon where its two ends are now; one with both ends out of sight is not drawn. */
export function drawRibbons(
  drawing: SVGSVGElement,
  passages: readonly PassageView[],
  geometry: Geometry,
  tops: Both<number>,
): void {
  const { screen } = geometry.a
  let movedVisible = 0
  for (const [i, { moved }] of passages.entries()) {
    const ribbon = drawing.children[i]
    if (!(ribbon instanceof SVGGElement)) continue
    const a = inWindow(geometry.a.passages[i], tops.a)
    const b = inWindow(geometry.b.passages[i], tops.b)
    const shown = a !== null && b !== null && (placeOf(a, screen) === 'shown' || placeOf(b, screen) === 'shown')
    if (shown) {
      if (moved) movedVisible++
      place(ribbon, nearWindow(a, screen), nearWindow(b, screen), moved)
    }
    setFlag(ribbon, 'data-away', !shown)
  }
  setFlag(drawing, 'data-few', movedVisible <= FEW)
}

function inWindow(extent: Extent | null | undefined, top: number): Extent | null {
  return extent ? { top: extent.top - top, bottom: extent.bottom - top } : null
}

function place(ribbon: SVGGElement, a: Extent, b: Extent, moved: boolean): void {
  const [path, ends, number] = ribbon.children
  path?.setAttribute('d', (moved ? curvePath : bandPath)(a, b, GUTTER))
  if (moved) ends?.setAttribute('d', endsPath(a, b, GUTTER))
  number?.setAttribute('x', String(GUTTER / 2))
  number?.setAttribute('y', String(Math.round((a.top + a.bottom + b.top + b.bottom) / 4)))
}

/** Writes only what changes: most ribbons are where they were, out of sight. */
function setFlag(element: Element, name: string, on: boolean): void {
  if (element.hasAttribute(name) !== on) element.toggleAttribute(name, on)
}

import { BASE } from '../model/column.ts'
import type { ComparedPassage, ReportModel } from '../model/compare-model.ts'
import { hullOf } from '../scroll/geometry.ts'
import type { ColumnGeometry, Extent, Geometry } from '../scroll/geometry.ts'
import { bandPath, curvePath, endsPath, nearWindow, placeOf } from './ribbon.ts'

/** Width of the gutter between the columns, in CSS pixels. */
export const GUTTER = 56
/** Up to so many visible moved passages are drawn without being asked for. */
const FEW = 12

/** The passages of the base and the column beside it, by their index, and what stands joined among them. */
export interface Drawn extends Pick<ReportModel, 'joined'> {
  readonly passages: readonly (readonly [number, ComparedPassage])[]
}

/** Something that stands in both columns of a gutter: `a` in the base. */
interface Ends<T> {
  readonly a: T
  readonly b: T
}

/**
 * Puts each ribbon where its two ends are now; one with both ends out of sight is not drawn. The drawing holds first the
 * ribbons of passages that stand joined, then those of all passages.
 */
export function drawRibbons(
  drawing: SVGSVGElement,
  { passages, joined }: Drawn,
  geometry: Geometry,
  tops: readonly number[],
): void {
  const [a, b] = geometry
  if (a === undefined || b === undefined) return
  const window = windowOn(a, tops)
  const behind = new Set(joined.flatMap((run) => run.behind))
  for (const [i, { members, moved }] of joined.entries()) {
    const hull = (column: ColumnGeometry) => hullOf(members.map((member) => column.passages[member] ?? null))
    draw(drawing.children[i], { a: hull(a), b: hull(b) }, window, moved)
  }
  let movedVisible = 0
  for (const [i, [passage, { moved }]] of passages.entries()) {
    const ends = { a: a.passages[passage] ?? null, b: b.passages[passage] ?? null }
    const isDrawn = draw(drawing.children[joined.length + i], ends, window, moved)
    if (isDrawn && moved && !behind.has(passage)) movedVisible++
  }
  setFlag(drawing, 'data-few', movedVisible <= FEW)
}

/** The middle of a passage's ribbon, in CSS pixels from the top of the window; null where neither of its ends is in sight. */
export function middleOf(passage: number, geometry: Geometry, tops: readonly number[]): number | null {
  const [a, b] = geometry
  if (a === undefined || b === undefined) return null
  const drawn = drawnEnds({ a: a.passages[passage] ?? null, b: b.passages[passage] ?? null }, windowOn(a, tops))
  return drawn === null ? null : Math.round((drawn.a.top + drawn.a.bottom + drawn.b.top + drawn.b.bottom) / 4)
}

/** What of both columns is in sight. */
interface Window {
  readonly screen: number
  readonly tops: Ends<number>
}

function windowOn({ screen }: ColumnGeometry, tops: readonly number[]): Window {
  return { screen, tops: { a: tops[BASE] ?? 0, b: tops[BASE + 1] ?? 0 } }
}

/** Draws one ribbon, and says whether it has an end in sight. */
function draw(ribbon: Element | undefined, ends: Ends<Extent | null>, window: Window, moved: boolean): boolean {
  if (!(ribbon instanceof SVGGElement)) return false
  const drawn = drawnEnds(ends, window)
  setFlag(ribbon, 'data-away', drawn === null)
  if (drawn === null) return false
  place(ribbon, drawn, moved)
  return true
}

/** Between where a ribbon is drawn; null where both of its ends are out of sight. */
function drawnEnds(ends: Ends<Extent | null>, { screen, tops }: Window): Ends<Extent> | null {
  const a = inWindow(ends.a, tops.a)
  const b = inWindow(ends.b, tops.b)
  const isShown = a !== null && b !== null && (placeOf(a, screen) === 'shown' || placeOf(b, screen) === 'shown')
  return isShown ? { a: nearWindow(a, screen), b: nearWindow(b, screen) } : null
}

function inWindow(extent: Extent | null, top: number): Extent | null {
  return extent ? { top: extent.top - top, bottom: extent.bottom - top } : null
}

function place(ribbon: SVGGElement, { a, b }: Ends<Extent>, moved: boolean): void {
  const [path, ends] = ribbon.children
  setShape(path, (moved ? curvePath : bandPath)(a, b, GUTTER))
  // With other columns the same ribbon may be drawn for another passage.
  setShape(ends, moved ? endsPath(a, b, GUTTER) : null)
}

/** Writes only what changes: most ribbons are where they were, out of sight. */
function setShape(path: Element | undefined, shape: string | null): void {
  if (path === undefined || path.getAttribute('d') === shape) return
  if (shape === null) path.removeAttribute('d')
  else path.setAttribute('d', shape)
}

function setFlag(element: Element, name: string, on: boolean): void {
  if (element.hasAttribute(name) !== on) element.toggleAttribute(name, on)
}

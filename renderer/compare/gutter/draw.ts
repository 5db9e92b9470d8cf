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
 * ribbons of passages that stand joined, then those of all passages, and last a group with the numbers of these.
 */
export function drawRibbons(
  drawing: SVGSVGElement,
  { passages, joined }: Drawn,
  geometry: Geometry,
  tops: readonly number[],
): void {
  const [a, b] = geometry
  if (a === undefined || b === undefined) return
  const window = { screen: a.screen, tops: { a: tops[BASE] ?? 0, b: tops[BASE + 1] ?? 0 } }
  const behind = new Set(joined.flatMap((run) => run.behind))
  for (const [i, { members, moved }] of joined.entries()) {
    const hull = (column: ColumnGeometry) => hullOf(members.map((member) => column.passages[member] ?? null))
    draw(drawing.children[i], { a: hull(a), b: hull(b) }, window, moved)
  }
  const numbers = drawing.lastElementChild?.children
  let movedVisible = 0
  for (const [i, [passage, { moved }]] of passages.entries()) {
    const ends = { a: a.passages[passage] ?? null, b: b.passages[passage] ?? null }
    const drawn = draw(drawing.children[joined.length + i], ends, window, moved)
    if (drawn !== null && moved && !behind.has(passage)) movedVisible++
    placeNumber(numbers?.[i], drawn)
  }
  setFlag(drawing, 'data-few', movedVisible <= FEW)
}

/** Draws one ribbon between the ends that are answered; null where both of its ends are out of sight. */
function draw(
  ribbon: Element | undefined,
  ends: Ends<Extent | null>,
  { screen, tops }: { readonly screen: number; readonly tops: Ends<number> },
  moved: boolean,
): Ends<Extent> | null {
  if (!(ribbon instanceof SVGGElement)) return null
  const a = inWindow(ends.a, tops.a)
  const b = inWindow(ends.b, tops.b)
  const shown = a !== null && b !== null && (placeOf(a, screen) === 'shown' || placeOf(b, screen) === 'shown')
  setFlag(ribbon, 'data-away', !shown)
  if (!shown) return null
  const drawn = { a: nearWindow(a, screen), b: nearWindow(b, screen) }
  place(ribbon, drawn, moved)
  return drawn
}

function inWindow(extent: Extent | null, top: number): Extent | null {
  return extent ? { top: extent.top - top, bottom: extent.bottom - top } : null
}

function place(ribbon: SVGGElement, { a, b }: Ends<Extent>, moved: boolean): void {
  const [path, ends] = ribbon.children
  path?.setAttribute('d', (moved ? curvePath : bandPath)(a, b, GUTTER))
  if (moved) ends?.setAttribute('d', endsPath(a, b, GUTTER))
  // With other columns the same ribbon may be drawn for another passage.
  else ends?.removeAttribute('d')
}

/** Puts a passage's number in the middle of its ribbon; with none that is drawn it is away too. */
function placeNumber(number: Element | undefined, ribbon: Ends<Extent> | null): void {
  if (number === undefined) return
  setFlag(number, 'data-away', ribbon === null)
  if (ribbon === null) return
  const { a, b } = ribbon
  number.setAttribute('x', String(GUTTER / 2))
  number.setAttribute('y', String(Math.round((a.top + a.bottom + b.top + b.bottom) / 4)))
}

/** Writes only what changes: most ribbons are where they were, out of sight. */
function setFlag(element: Element, name: string, on: boolean): void {
  if (element.hasAttribute(name) !== on) element.toggleAttribute(name, on)
}

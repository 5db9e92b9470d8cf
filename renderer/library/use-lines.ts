import { useVirtualizer } from '@tanstack/react-virtual'
import type { Range, Virtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import type { RefObject } from 'react'
import { withKept } from '../ui/kept-in-range.ts'
import { spotOf } from './lines.ts'
import type { Line } from './lines.ts'
import type { Geometry } from './use-geometry.ts'

/** How high a line is about, before it has been in the page; in CSS pixels. */
const ABOUT: Readonly<Record<Line['kind'], number>> = { title: 124, reports: 200, more: 64, article: 196 }
/** Lines that are in the page above and below those in sight, so that a scroll finds them there. */
const BEYOND = 4
/** The room that a line keeps from the edges when it is brought into sight, in CSS pixels. */
const ROOM = 12

/** What outlives the view, so that coming back finds the list as it was left. */
const left = {
  /** How high lines were when they were last in the page, in CSS pixels. */
  heights: new Map<string, number>(),
  /** The first line in sight, and how far below the upper edge it began; null at the top. */
  at: null as { readonly name: string; readonly below: number } | null,
}

export type Lines = Virtualizer<HTMLElement, HTMLElement>

interface LinesOptions extends Pick<Geometry, 'margin' | 'bar'> {
  readonly lines: readonly Line[]
  /** The line that stays in the page wherever it is scrolled: the keys go on from it, and Tab reaches it. */
  readonly kept: number | null
  readonly page: RefObject<HTMLElement | null>
  /** What the lines answer: for another question the list begins at its top. */
  readonly query: unknown
}

/** Keeps in the page what of the list is in sight, and what is in sight where it is while the list changes around it. */
export function useLines({ lines, kept, page, margin, bar, query }: LinesOptions): Lines {
  // Where a function is another, all lines are placed anew: it is the same as long as the lines are.
  const getItemKey = useCallback((index: number) => lines[index]?.name ?? index, [lines])
  const estimateSize = useCallback((index: number) => heightOf(lines[index]), [lines])
  const rangeExtractor = useCallback((range: Range) => withKept(range, kept), [kept])
  // Its answers change while it stays the same, so nothing may be memoised by it; here nothing is.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtual = useVirtualizer<HTMLElement, HTMLElement>({
    count: lines.length,
    getScrollElement: () => page.current,
    getItemKey,
    estimateSize,
    overscan: BEYOND,
    scrollMargin: margin,
    scrollPaddingStart: bar + ROOM,
    // Where the bar of the chosen may lie.
    scrollPaddingEnd: 6 * ROOM,
    rangeExtractor,
  })

  const asked = useRef(query)
  useLayoutEffect(() => {
    if (asked.current !== query) {
      asked.current = query
      left.at = null
      if (page.current !== null && page.current.scrollTop > margin - bar) page.current.scrollTop = margin - bar
      return
    }
    const spot = left.at === null ? null : spotOf(lines, left.at.name)
    const line = spot === null ? undefined : virtual.measurementsCache[spot.line]
    if (left.at !== null && line !== undefined) virtual.scrollToOffset(line.start - left.at.below)
  }, [lines, query, margin, bar, page, virtual])

  useEffect(() => {
    const scroller = page.current
    if (scroller === null) return
    const remember = (): void => {
      // Not from the element, which would lay out the page for it.
      const top = virtual.scrollOffset ?? 0
      const first = top <= margin - bar ? undefined : virtual.getVirtualItemForOffset(top + bar)
      left.at = first === undefined ? null : { name: String(first.key), below: first.start - top }
    }
    scroller.addEventListener('scroll', remember, { passive: true })
    return () => {
      scroller.removeEventListener('scroll', remember)
    }
  }, [page, margin, bar, virtual])

  useEffect(
    () => () => {
      left.heights = new Map(Array.from(virtual.itemSizeCache, ([name, height]) => [String(name), height]))
    },
    [virtual],
  )

  return virtual
}

function heightOf(line: Line | undefined): number {
  return line === undefined ? 0 : (left.heights.get(line.name) ?? ABOUT[line.kind])
}

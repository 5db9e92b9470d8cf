import { useLayoutEffect, useState } from 'react'
import type { RefObject } from 'react'

/** How the list lies in its page. */
export interface Geometry {
  /** So many reports of a story stand side by side. */
  readonly columns: number
  /** How far below the top of the page its lines begin, in CSS pixels. */
  readonly margin: number
  /** How high the bar is that stays at the top of the page, in CSS pixels. */
  readonly bar: number
}

/** Marks the bar that stays at the top of the page. */
export const BAR = 'data-bar'

/** A report is never narrower than this where two fit, in CSS pixels; so much lies between two. */
const REPORT = 320
const GAP = 48

/** Measures the list in its page now and whenever its width, or the height of what is above it, is another. */
export function useGeometry(page: RefObject<HTMLElement | null>, list: RefObject<HTMLElement | null>): Geometry {
  const [geometry, setGeometry] = useState<Geometry>({ columns: 1, margin: 0, bar: 0 })

  useLayoutEffect(() => {
    const [scroller, element] = [page.current, list.current]
    const around = element?.parentElement
    if (scroller === null || element === null || !around) return
    const measure = (): void => {
      const { top } = element.getBoundingClientRect()
      const margin = Math.round(top - scroller.getBoundingClientRect().top + scroller.scrollTop)
      const columns = Math.max(1, Math.floor((element.clientWidth + GAP) / (REPORT + GAP)))
      const bar = around.querySelector<HTMLElement>(`[${BAR}]`)?.offsetHeight ?? 0
      setGeometry((before) =>
        before.columns === columns && before.margin === margin && before.bar === bar
          ? before
          : { columns, margin, bar },
      )
    }
    measure()
    const observer = new ResizeObserver(measure)
    for (const child of around.children) if (child !== element) observer.observe(child)
    observer.observe(around)
    return () => {
      observer.disconnect()
    }
  }, [page, list])

  return geometry
}

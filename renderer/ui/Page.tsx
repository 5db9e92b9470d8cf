import { useEffect, useLayoutEffect, useRef } from 'react'
import type { KeyboardEventHandler, ReactNode } from 'react'
import { currentRoute, useRoute } from '../state/route.ts'
import type { Route } from '../state/route.ts'
import { depthOf, showDepth } from './depth.ts'
import type { Depth } from './depth.ts'
import styles from './Page.module.css'

/** How far down each place in the history was read. */
const depths = new WeakMap<Route, Depth>()

interface PageProps {
  /** What a screen reader calls the view. */
  readonly label: string
  readonly onKeyDown?: KeyboardEventHandler
  readonly children: ReactNode
}

/**
 * A view that scrolls as one page. It takes the focus when it appears, unless something in it has done so, so that
 * arrows scroll it at once; coming back to it shows the place that was left.
 */
export function Page({ label, onKeyDown, children }: PageProps) {
  const route = useRoute(currentRoute)
  const element = useRef<HTMLElement>(null)

  useLayoutEffect(() => {
    const page = element.current
    if (page === null) return
    const depth = depths.get(route)
    const stop = depth === undefined ? undefined : showDepth(page, depth)
    if (!page.contains(document.activeElement)) page.focus({ preventScroll: true })
    return () => {
      stop?.()
      depths.set(route, depthOf(page))
    }
  }, [route])

  useEffect(() => {
    const page = element.current
    const focused = document.activeElement
    if (page === null || focused === null || focused === page || depths.has(route) || !page.contains(focused)) return
    // A view that finds its focus again further down is not left at its top. Not by `scrollIntoView`, which moves the
    // window around the page too.
    page.scrollBy(0, middleOf(focused) - middleOf(page))
  }, [route])

  return (
    <main ref={element} id="page" aria-label={label} tabIndex={-1} className={styles['page']} onKeyDown={onKeyDown}>
      {children}
    </main>
  )
}

/** The height of its middle in the window, in CSS pixels. */
function middleOf(element: Element): number {
  const { top, bottom } = element.getBoundingClientRect()
  return (top + bottom) / 2
}

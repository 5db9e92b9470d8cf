import { useLayoutEffect, useRef } from 'react'
import type { KeyboardEventHandler, ReactNode, RefObject } from 'react'
import { currentRoute, useRoute } from '../state/route.ts'
import type { Route } from '../state/route.ts'
import styles from './Page.module.css'

/** How far down each place in the history was read, in CSS pixels. */
const depths = new WeakMap<Route, number>()

interface PageProps {
  /** What a screen reader calls the view. */
  readonly label: string
  /** For a view that scrolls and finds its place by itself: gets the element that scrolls. */
  readonly scroller?: RefObject<HTMLElement | null>
  readonly onKeyDown?: KeyboardEventHandler
  readonly children: ReactNode
}

/**
 * A view that scrolls as one page. It takes the focus when it appears, unless something in it has done so, so that
 * arrows scroll it at once; coming back to it shows the place that was left.
 */
export function Page({ label, scroller, onKeyDown, children }: PageProps) {
  const route = useRoute(currentRoute)
  const own = useRef<HTMLElement>(null)
  const element = scroller ?? own
  const keepsDepth = scroller === undefined

  useLayoutEffect(() => {
    const page = element.current
    if (page === null) return
    const depth = keepsDepth ? depths.get(route) : undefined
    if (depth !== undefined) page.scrollTop = depth
    if (!page.contains(document.activeElement)) page.focus({ preventScroll: true })
    return () => {
      if (keepsDepth) depths.set(route, page.scrollTop)
    }
  }, [route, element, keepsDepth])

  return (
    <main ref={element} id="page" aria-label={label} tabIndex={-1} className={styles['page']} onKeyDown={onKeyDown}>
      {children}
    </main>
  )
}

import { useLayoutEffect, useRef } from 'react'
import type { KeyboardEventHandler, ReactNode } from 'react'
import { currentRoute, useRoute } from '../state/route.ts'
import type { Route } from '../state/route.ts'
import styles from './Page.module.css'

/** How far down each place in the history was read, in CSS pixels. */
const depths = new WeakMap<Route, number>()

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
    if (depth !== undefined) page.scrollTop = depth
    if (!page.contains(document.activeElement)) page.focus({ preventScroll: true })
  }, [route])

  return (
    <main
      ref={element}
      id="page"
      aria-label={label}
      tabIndex={-1}
      className={styles['page']}
      onKeyDown={onKeyDown}
      onScroll={(event) => {
        depths.set(route, event.currentTarget.scrollTop)
      }}
    >
      {children}
    </main>
  )
}

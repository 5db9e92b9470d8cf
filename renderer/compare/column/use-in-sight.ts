import { useEffect, useState } from 'react'
import type { RefObject } from 'react'

/** Whether any of an element shows; the browser tells, so that scrolling asks nothing of the page. */
export function useInSight(element: RefObject<HTMLElement | null>): boolean {
  const [inSight, setInSight] = useState(true)
  useEffect(() => {
    if (element.current === null) return
    const observer = new IntersectionObserver((entries) => {
      const last = entries.at(-1)
      if (last !== undefined) setInSight(last.isIntersecting)
    })
    observer.observe(element.current)
    return () => {
      observer.disconnect()
    }
  }, [element])
  return inSight
}

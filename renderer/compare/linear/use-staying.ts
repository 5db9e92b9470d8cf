import { useLayoutEffect } from 'react'
import type { RefObject } from 'react'
import { laidOut } from '../../ui/laid-out.ts'
import { staying } from '../../ui/staying.ts'
import { placeAt, topFor } from '../scroll/geometry.ts'

/** Keeps the statement that is read where it is while the window or the type changes. `text`: what holds the statements. */
export function useStaying(text: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const [element, page] = [text.current, text.current?.closest('main')]
    if (element === null || !page) return
    const measured = () => laidOut(page, [...element.querySelectorAll('[data-statement]')])
    const stay = staying({
      page,
      look: () => placeAt(measured(), page.scrollTop),
      show: (place) => {
        page.scrollTop = topFor(measured(), place)
      },
    })
    return stay.stop
  }, [text])
}

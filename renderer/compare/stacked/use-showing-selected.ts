import { useEffect } from 'react'
import type { RefObject } from 'react'
import { READING_LINE } from '../scroll/geometry.ts'
import { useSession } from '../state/session-context.ts'

/** Brings a passage that is selected from outside the text, by stepping or in the list, to the reading line. */
export function useShowingSelected(page: RefObject<HTMLElement | null>): void {
  const { selection } = useSession()
  useEffect(() => {
    const show = (selected: number | null): void => {
      const element = page.current
      if (selected === null || element === null) return
      const mark = element.querySelector(`mark[data-passage="${String(selected)}"]`)?.getBoundingClientRect()
      const window = element.getBoundingClientRect()
      // One that is in sight was clicked where it is, and text does not move under the eye.
      if (mark === undefined || (mark.top >= window.top && mark.bottom <= window.bottom)) return
      element.scrollBy(0, mark.top - window.top - element.clientHeight * READING_LINE)
    }
    show(selection.getState().selected)
    return selection.subscribe(({ selected }, before) => {
      if (selected !== before.selected) show(selected)
    })
  }, [selection, page])
}

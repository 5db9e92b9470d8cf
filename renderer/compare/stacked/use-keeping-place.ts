import { useLayoutEffect } from 'react'
import type { RefObject } from 'react'
import { staying } from '../../ui/staying.ts'
import type { Column } from '../model/column.ts'
import type { ColumnGeometry, Place } from '../scroll/geometry.ts'
import { placeAt, topFor } from '../scroll/geometry.ts'
import { measureColumn } from '../scroll/measure.ts'
import { useSession } from '../state/session-context.ts'

/** Where a page stands. */
interface Standing {
  readonly place: Place
  /** How far below the window's edge the selected passage begins; null while it is out of sight. */
  readonly mark: number | null
}

/** Shows a report that stands alone where it was read, and remembers where it is left; another width or type moves its lines, not the place. */
export function useKeepingPlace(column: Column, content: RefObject<HTMLElement | null>): void {
  const session = useSession()
  useLayoutEffect(() => {
    const text = content.current
    const page = text?.parentElement
    if (!text || !page) return
    const report = session.model.reports[column]
    if (report === undefined) return
    const measure = (): ColumnGeometry => measureColumn(page, text, report, [])
    const markOfSelected = (): Element | null =>
      text.querySelector(`mark[data-passage="${String(session.selection.getState().selected)}"]`)
    const below = (mark: Element): number => mark.getBoundingClientRect().top - page.getBoundingClientRect().top
    /** Where it stands now, for when its lines fall otherwise. */
    const look = (): Standing => {
      const mark = markOfSelected()
      const at = mark === null ? -1 : below(mark)
      return {
        place: placeAt(measure(), page.scrollTop),
        mark: at >= 0 && at < page.clientHeight ? at : null,
      }
    }
    const place = session.readingIn(column)
    if (place !== null) page.scrollTo(0, topFor(measure(), place))
    const stay = staying({
      page,
      look,
      show: (standing) => {
        const mark = markOfSelected()
        if (mark !== null && standing.mark !== null) page.scrollBy(0, below(mark) - standing.mark)
        else page.scrollTo(0, topFor(measure(), standing.place))
      },
    })
    const stopFollowing = session.selection.subscribe(stay.lookAgain)
    return () => {
      stay.stop()
      stopFollowing()
      session.keepReading(column, placeAt(measure(), page.scrollTop))
    }
  }, [session, column, content])
}

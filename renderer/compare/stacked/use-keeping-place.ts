import { useLayoutEffect } from 'react'
import type { RefObject } from 'react'
import type { Side } from '../model/side.ts'
import type { ColumnGeometry } from '../scroll/geometry.ts'
import { placeAt, topFor } from '../scroll/geometry.ts'
import { measureColumn } from '../scroll/measure.ts'
import { useSession } from '../state/session-context.ts'

/** Shows a report that stands alone where it was read, and remembers where it is left. */
export function useKeepingPlace(base: Side, content: RefObject<HTMLElement | null>): void {
  const session = useSession()
  useLayoutEffect(() => {
    const text = content.current
    const page = text?.parentElement
    if (!text || !page) return
    const measure = (): ColumnGeometry => measureColumn(page, text, session.model[base], [])
    const place = session.readingIn(base)
    if (place !== null) page.scrollTo(0, topFor(measure(), place))
    return () => {
      session.keepReading(base, placeAt(measure(), page.scrollTop))
    }
  }, [session, base, content])
}

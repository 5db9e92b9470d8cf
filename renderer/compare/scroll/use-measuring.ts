import { useLayoutEffect } from 'react'
import type { RefObject } from 'react'
import { both } from '../model/side.ts'
import type { Side } from '../model/side.ts'
import type { PairSession } from '../state/session.ts'
import type { ColumnGeometry } from './geometry.ts'
import { measureColumn } from './measure.ts'

type Content = RefObject<HTMLElement | null>

/** Measures both columns once for each layout: at first, when a size changes, and when the fonts have come. */
export function useMeasuring(session: PairSession, a: Content, b: Content): void {
  useLayoutEffect(() => {
    const contents = { a: a.current, b: b.current }
    const measure = (): void => {
      const geometry = both((side) => measureSide(session, side, contents[side]))
      if (geometry.a !== null && geometry.b !== null) session.measured({ a: geometry.a, b: geometry.b })
    }
    measure()
    const observer = new ResizeObserver(measure)
    for (const content of [contents.a, contents.b]) {
      // The window on a text changes its height without the text changing its own.
      for (const element of [content, content?.parentElement]) if (element) observer.observe(element)
    }
    document.fonts.addEventListener('loadingdone', measure)
    return () => {
      observer.disconnect()
      document.fonts.removeEventListener('loadingdone', measure)
      session.unmeasured()
    }
  }, [session, a, b])
}

function measureSide({ model }: PairSession, side: Side, content: HTMLElement | null): ColumnGeometry | null {
  const column = content?.parentElement
  if (!content || !column) return null
  const spans = model.passages.map((passage) => passage[side])
  return measureColumn(column, content, model[side], spans)
}

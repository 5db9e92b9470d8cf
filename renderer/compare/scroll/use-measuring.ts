import { useLayoutEffect } from 'react'
import type { RefObject } from 'react'
import { useSettings } from '../../state/settings.ts'
import type { Column } from '../model/column.ts'
import { placeIn } from '../model/compare-model.ts'
import type { CompareSession } from '../state/session.ts'
import type { ColumnGeometry } from './geometry.ts'
import { measureColumn } from './measure.ts'
import { layOutAll, layOutNear, LONG } from './near-only.ts'

/** Measures all columns once for each layout: at first, when a size changes, and when the fonts have come. */
export function useMeasuring(session: CompareSession, contents: RefObject<(HTMLElement | null)[]>): void {
  useLayoutEffect(() => {
    const texts = session.model.reports.map((_, column) => contents.current[column] ?? null)
    const measure = (): void => {
      const geometry = texts.flatMap((text, column) => measured(session, column, text) ?? [])
      if (geometry.length === texts.length) session.measured(geometry)
    }
    measure()
    const observer = new ResizeObserver(measure)
    for (const text of texts) {
      // The window on a text changes its height without the text changing its own.
      for (const element of [text, text?.parentElement]) if (element) observer.observe(element)
    }
    document.fonts.addEventListener('loadingdone', measure)
    // Words can fall otherwise in a text that stays as high as it was.
    const stopFollowing = useSettings.subscribe(({ type }, before) => {
      if (type !== before.type) measure()
    })
    return () => {
      stopFollowing()
      observer.disconnect()
      document.fonts.removeEventListener('loadingdone', measure)
      session.unmeasured()
    }
  }, [session, contents])
}

function measured({ model }: CompareSession, column: Column, text: HTMLElement | null): ColumnGeometry | null {
  const report = model.reports[column]
  const scroller = text?.parentElement
  if (!text || !scroller || report === undefined) return null
  const spans = model.passages.map((passage) => placeIn(passage, column))
  const isLong = report.share.words > LONG
  if (isLong) layOutAll(text)
  const geometry = measureColumn(scroller, text, report, spans)
  if (isLong) layOutNear(text, geometry)
  return geometry
}

import { useEffect } from 'react'
import type { RefObject } from 'react'
import { READING_LINE } from '../scroll/geometry.ts'
import { rangeIn } from '../scroll/measure.ts'
import { useLitPlace, usePanes, useSession } from '../state/session-context.ts'
import './lit-place.css'

const NAME = 'crossread-place'

/** Lights the words that were gone to and are no passage; where a report stands alone, it scrolls there too. */
export function LitPlace({ texts }: { readonly texts: RefObject<HTMLElement | null> }) {
  const { model } = useSession()
  const place = useLitPlace()
  const alone = usePanes((state) => (state.room === 'one text' ? state.alone : null))
  useEffect(() => {
    const report = place === null ? undefined : model.reports[place.column]
    const page = texts.current?.querySelector<HTMLElement>(`[data-report="${report?.article.id ?? ''}"]`)
    if (place === null || report === undefined || !page) return
    const range = rangeIn(page, report, place)
    if (range === null) return
    if (alone !== null) {
      const { top } = range.getBoundingClientRect()
      page.scrollBy(0, top - page.getBoundingClientRect().top - page.clientHeight * READING_LINE)
    }
    CSS.highlights.set(NAME, new Highlight(range))
    return () => {
      CSS.highlights.delete(NAME)
    }
  }, [model, place, alone, texts])
  return null
}

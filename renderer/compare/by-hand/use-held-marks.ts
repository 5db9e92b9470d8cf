import { useEffect } from 'react'
import { useSession } from '../state/session-context.ts'
import { rangeOfReport } from './in-the-page.ts'
import { usePending } from './pending.ts'

/** Named so in HeldBar.module.css. */
const HELD = 'crossread-held'

/** Shows what is held in the texts. Ranges, which leave the marks as they are; drawn again when the marks become others. */
export function useHeldMarks(): void {
  const { reports } = useSession().model
  const spans = usePending((state) => state.spans)
  useEffect(() => {
    if (Object.keys(spans).length === 0 || !('highlights' in CSS)) return
    const draw = (): void => {
      const ranges = reports.flatMap((report) => {
        const span = spans[report.article.id]
        return span === undefined ? [] : (rangeOfReport(report, span) ?? [])
      })
      CSS.highlights.set(HELD, new Highlight(...ranges))
    }
    draw()
    const observer = new MutationObserver(draw)
    const page = document.getElementById('page')
    if (page !== null) observer.observe(page, { childList: true, subtree: true })
    return () => {
      observer.disconnect()
      CSS.highlights.delete(HELD)
    }
  }, [reports, spans])
}

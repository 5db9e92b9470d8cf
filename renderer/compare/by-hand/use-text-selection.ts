import { useEffect } from 'react'
import { BASE } from '../model/column.ts'
import { useSession } from '../state/session-context.ts'
import { articleAt, spanIn } from './in-the-page.ts'
import { hold, letAllGo, letGo } from './pending.ts'

/** Holds what is selected in a column, also once something is selected in another; a click in the column lets go of it. */
export function useTextSelection(): void {
  const { reports } = useSession().model
  useEffect(() => {
    let isPointing = false
    const take = (): void => {
      const selection = document.getSelection()
      if (isPointing || selection === null || selection.isCollapsed || selection.rangeCount === 0) return
      const range = selection.getRangeAt(0)
      const article = articleAt(range.startContainer)
      const report = reports.find((each) => each.article.id === article)
      if (report === undefined || articleAt(range.endContainer) !== article) return
      const span = spanIn(report, range)
      if (span !== null) hold(report.article.id, span, reports[BASE]?.article.id ?? '')
    }
    const onDown = (): void => {
      isPointing = true
    }
    const onUp = ({ target }: PointerEvent): void => {
      isPointing = false
      const article = target instanceof Node ? articleAt(target) : null
      if (article !== null && document.getSelection()?.isCollapsed !== false) letGo(article)
      take()
    }
    document.addEventListener('selectionchange', take)
    document.addEventListener('pointerdown', onDown)
    document.addEventListener('pointerup', onUp)
    document.addEventListener('pointercancel', onUp)
    return () => {
      document.removeEventListener('selectionchange', take)
      document.removeEventListener('pointerdown', onDown)
      document.removeEventListener('pointerup', onUp)
      document.removeEventListener('pointercancel', onUp)
    }
  }, [reports])
  useEffect(() => letAllGo, [])
}

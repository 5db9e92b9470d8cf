import { useEffect } from 'react'
import type { RefObject } from 'react'
import { useSession } from '../state/session-context.ts'

/** Takes the focus along to the mark of the selected passage, where it was on a mark of the same column. */
export function useFocusFollowing(column: RefObject<HTMLElement | null>): void {
  const { selection } = useSession()
  useEffect(
    () =>
      selection.subscribe(({ selected }, before) => {
        if (selected === null || selected === before.selected) return
        const focused = document.activeElement
        if (!(focused instanceof HTMLElement) || !focused.matches('mark') || !column.current?.contains(focused)) return
        column.current
          .querySelector<HTMLElement>(`mark[data-passage="${String(selected)}"]`)
          ?.focus({ preventScroll: true })
      }),
    [selection, column],
  )
}

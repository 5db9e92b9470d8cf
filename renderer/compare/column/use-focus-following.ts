import { useEffect } from 'react'
import type { RefObject } from 'react'
import type { Side } from '../model/side.ts'
import { useSession } from '../state/session-context.ts'

/** Takes the focus along to the mark of the selected passage, where it was on a mark of this column. */
export function useFocusFollowing(side: Side, column: RefObject<HTMLElement | null>): void {
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
    [selection, side, column],
  )
}

import { useLayoutEffect } from 'react'
import type { RefObject } from 'react'
import type { Spot } from './lines.ts'
import { arrive, goToPlace, usePlace } from './place.ts'
import { PLACE } from './places.ts'
import type { Lines } from './use-lines.ts'

interface FocusOptions {
  readonly list: RefObject<HTMLElement | null>
  /** The place that Tab reaches, and where it stands. */
  readonly standing: { readonly reached: string; readonly spot: Spot } | null
  readonly virtual: Lines
}

/**
 * Gives the focus to the place that is wanted once it is in the page. The focus is never lost: what takes the place of a
 * line that is gone has it, and a list that is left with the focus in it has it again.
 */
export function useFocus({ list, standing, virtual }: FocusOptions): void {
  const wanted = usePlace((state) => state.wanted)

  useLayoutEffect(() => {
    if (wanted === null || standing === null) return
    const place = list.current?.querySelector<HTMLElement>(`[${PLACE}="${CSS.escape(wanted)}"]`)
    if (!place) return
    place.focus({ preventScroll: true })
    virtual.scrollToIndex(standing.spot.line)
    arrive()
  }, [wanted, standing, list, virtual])

  useLayoutEffect(() => {
    // The element that had the focus went with its line, and with it the focus; nobody heard of it.
    if (held.focus && document.activeElement === document.body && standing !== null) goToPlace(standing.reached)
  }, [standing])

  useLayoutEffect(() => {
    const element = list.current
    if (element === null) return
    const hold = (): void => {
      held.focus = true
    }
    const release = ({ relatedTarget }: FocusEvent): void => {
      held.focus = relatedTarget instanceof Node && element.contains(relatedTarget)
    }
    element.addEventListener('focusin', hold)
    element.addEventListener('focusout', release)
    return () => {
      element.removeEventListener('focusin', hold)
      element.removeEventListener('focusout', release)
      const { reached } = usePlace.getState()
      if (held.focus && reached !== null) goToPlace(reached)
      held.focus = false
    }
  }, [list])
}

/** Whether the focus is in the list, as far as anybody was told. */
const held = { focus: false }

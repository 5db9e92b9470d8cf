import { useLayoutEffect, useRef } from 'react'
import type { KeyboardEvent, RefObject } from 'react'
import { neighbour } from './neighbour.ts'
import type { Step } from './neighbour.ts'
import { usePlace } from './place.ts'

const STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'first',
  End: 'last',
}

/** Marks what can be stepped to; its value is the place's name. */
export const PLACE = 'data-place'

/** Marks a control that belongs to a place, whose name is its value: steps go from it as from the place. */
export const BESIDE = 'data-beside'

/**
 * Arrow keys, Home and End among the places of a list, of which one at a time can be reached by Tab. The place that had the
 * focus when the list was left has it again.
 */
export function useSteps(): { list: RefObject<HTMLDivElement | null>; onKeyDown: (event: KeyboardEvent) => void } {
  const list = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    const { active } = usePlace.getState()
    if (active === null) return
    placesIn(list.current)
      .find((place) => place.getAttribute(PLACE) === active)
      ?.focus({ preventScroll: true })
  }, [])

  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    const places = placesIn(list.current)
    const place = placeAfter(places, step, event)
    if (place === undefined) return
    event.preventDefault()
    place.focus()
    place.scrollIntoView({ block: 'nearest' })
  }

  return { list, onKeyDown }
}

/** The place that a step leads to: from a place to its neighbour; up or down from the page, to the one that Tab reaches. */
function placeAfter(places: readonly HTMLElement[], step: Step, event: KeyboardEvent): HTMLElement | undefined {
  if (event.target === event.currentTarget) {
    return step === 'up' || step === 'down' ? places.find((place) => place.tabIndex === 0) : undefined
  }
  if (!(event.target instanceof Element)) return undefined
  const name = event.target.getAttribute(PLACE) ?? event.target.getAttribute(BESIDE)
  const from = places.findIndex((place) => place.getAttribute(PLACE) === name)
  if (from < 0) return undefined
  const boxAt = (index: number) => places[index]?.getBoundingClientRect() ?? new DOMRect()
  return places[neighbour(places.length, boxAt, from, step)]
}

function placesIn(list: HTMLElement | null): HTMLElement[] {
  return Array.from(list?.querySelectorAll<HTMLElement>(`[${PLACE}]`) ?? [])
}

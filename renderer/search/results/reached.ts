import { useLayoutEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'
import type { SearchGroup } from '../../../shared/ipc/searching.ts'
import { STOP } from './stops.ts'

/** Below all stories. */
export const NEXT = 'next'

/** Below the hits of a story of which there are more. */
export function footOf({ story }: SearchGroup): string {
  return `more ${story}`
}

/** Whether an article stands for itself, without a story's title over it. */
export function isAlone({ title, reports, hits: [first] }: SearchGroup): boolean {
  return reports === 1 && first?.headline === title
}

/** Where the arrows stop in a story, in order. */
function stopsOf(group: SearchGroup): string[] {
  const hits = group.hits.map(({ article }) => article)
  return isAlone(group) ? hits : [group.story, ...hits, ...(group.more === 0 ? [] : [footOf(group)])]
}

/** Where a person is in a list: the stop, and its index among all. */
export interface Place {
  readonly stop: string | null
  readonly at: number
}

interface State extends Place {
  /** Whether more was asked for here: the first that comes takes its place. */
  readonly asked: boolean
  /** Whether it stands in the place of one that the person was at. */
  readonly isInstead: boolean
}

const NOWHERE: Place = { stop: null, at: 0 }

interface Reached {
  readonly place: Place
  /** The one stop of the stories that Tab reaches. */
  readonly stop: string | null
  /** Index of its story, which stays in the page; -1 where there is none. */
  readonly held: number
  /** Takes in that the person goes to a stop, or asks for more at it. */
  readonly reach: (stop: string | null, asked?: boolean) => void
}

/**
 * Where the arrows are in what was found. Where a stop goes away, what comes in its place takes the focus that it had, and Tab
 * reaches that.
 */
export function useReached(
  list: RefObject<HTMLElement | null>,
  groups: readonly SearchGroup[],
  hasNext: boolean,
  was: Place = NOWHERE,
): Reached {
  const [state, setState] = useState<State>({ ...was, asked: false, isInstead: false })
  const ofStories = groups.flatMap(stopsOf)
  const all = hasNext ? [...ofStories, NEXT] : ofStories
  const at = state.stop === null ? -1 : all.indexOf(state.stop)
  const now = state.stop === null || (at !== -1 && !(state.asked && at > state.at)) ? state : insteadOf(state, all)
  // While it is drawn, so that no picture has a stop that is gone.
  if (now !== state) setState(now)
  else if (at !== -1 && at !== state.at) setState({ ...state, at })

  const missed = useRef(was.stop)
  useLayoutEffect(() => {
    if (!now.isInstead) return
    const { activeElement } = document
    const isThere = activeElement === document.body || activeElement?.hasAttribute(STOP) === true
    missed.current = isThere ? now.stop : null
  }, [now])
  useLayoutEffect(() => {
    // The list knows what is in sight a moment after it has appeared.
    const stop = list.current?.querySelector<HTMLElement>(`[${STOP}="${CSS.escape(missed.current ?? '')}"]`)
    if (missed.current === null || !stop) return
    missed.current = null
    // Who comes back finds the list as it was scrolled.
    stop.focus({ preventScroll: !now.isInstead })
  })

  const stop = now.stop === NEXT ? ofStories.at(-1) : (now.stop ?? groups[0]?.hits[0]?.article)
  return {
    place: now,
    stop: stop ?? null,
    held: groups.findIndex((group) => stopsOf(group).some((each) => each === stop)),
    reach: (reached, asked = false) => {
      missed.current = null
      setState({ stop: reached, at: reached === null ? 0 : all.indexOf(reached), asked, isInstead: false })
    },
  }
}

/** What stands in the place of a stop. */
function insteadOf({ at }: State, all: readonly string[]): State {
  const here = Math.min(at, all.length - 1)
  return { stop: all[here] ?? null, at: Math.max(0, here), asked: false, isInstead: true }
}

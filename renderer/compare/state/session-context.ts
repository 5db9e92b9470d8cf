import { createContext, use } from 'react'
import { useStore } from 'zustand'
import type { HoverState, LitPlace, PaneState, SelectionState } from './session-state.ts'
import type { CompareSession } from './session.ts'

export const SessionContext = createContext<CompareSession | null>(null)

export function useSession(): CompareSession {
  const session = use(SessionContext)
  if (session === null) throw new Error('this part of the compare view stands outside a comparison')
  return session
}

export function useSelection<T>(select: (state: SelectionState) => T): T {
  return useStore(useSession().selection, select)
}

export function useHover<T>(select: (state: HoverState) => T): T {
  return useStore(useSession().hover, select)
}

export function usePanes<T>(select: (state: PaneState) => T): T {
  return useStore(useSession().panes, select)
}

/** The words that were gone to and are no passage. */
export function useLitPlace(): LitPlace | null {
  return useStore(useSession().lit, ({ place }) => place)
}

/** Whether a passage is lit: the pointer is on it, or on another that says the same. */
export function useLit(passage: number): boolean {
  const { families } = useSession().model
  return useHover(({ hovered }) => hovered !== null && (families[hovered]?.includes(passage) ?? false))
}

/** Whether a passage is selected, or level with the one that is. */
export function useSelected(passage: number): boolean {
  const { together } = useSession().model
  return useSelection(({ selected }) => selected !== null && (together[selected]?.includes(passage) ?? false))
}

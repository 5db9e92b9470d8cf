import { createContext, use } from 'react'
import { useStore } from 'zustand'
import type { HoverState, PairSession, PaneState, SelectionState } from './session.ts'

export const SessionContext = createContext<PairSession | null>(null)

export function useSession(): PairSession {
  const session = use(SessionContext)
  if (session === null) throw new Error('this part of the compare view stands outside a pair')
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

/** Whether a passage is lit: the pointer is on it, or on another that says the same. */
export function useLit(passage: number): boolean {
  const { families } = useSession().model
  return useHover(({ hovered }) => hovered !== null && (families[hovered]?.includes(passage) ?? false))
}

export function useSelected(passage: number): boolean {
  return useSelection(({ selected }) => selected === passage)
}

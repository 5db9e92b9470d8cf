import { createContext, use } from 'react'
import { useStore } from 'zustand'
import type { StoreApi } from 'zustand'
import type { StoryModel } from '../statements/story-model.ts'
import type { Spot } from './open-there.ts'

/** What the parts of a text that several reports share have in common: the reports, the one open card, and the ways out. */
export interface TextSession {
  readonly story: StoryModel
  /** Which card is open, by its key. */
  readonly open: StoreApi<{ readonly card: string | null }>
  /** Shows two reports side by side, each at a place of its own. */
  readonly openPair: (here: Spot, there: Spot) => void
  /** Shows the base and all others in columns; null where there are only two. */
  readonly openColumns: (() => void) | null
}

export const TextContext = createContext<TextSession | null>(null)

export function useText(): TextSession {
  const session = use(TextContext)
  if (session === null) throw new Error('outside a text')
  return session
}

export function useIsOpen(card: string): boolean {
  return useStore(useText().open, (state) => state.card === card)
}

/** Opens a card, or closes it where it is the one that is open. */
export function toggleCard({ open }: TextSession, card: string): void {
  open.setState((state) => ({ card: state.card === card ? null : card }))
}

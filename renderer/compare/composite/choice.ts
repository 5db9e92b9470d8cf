import { create } from 'zustand'
import type { Choice } from './composite-model.ts'

interface ChoiceState {
  readonly choice: Choice
  /** Whether statements that others have in other words are marked. */
  readonly marked: boolean
}

/** What is shown of a composite reading, for as long as the app runs. */
export const useChoice = create<ChoiceState>()(() => ({ choice: 'all', marked: true }))

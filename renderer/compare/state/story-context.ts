import { createContext, use, useEffect } from 'react'
import type { Fault } from '../../../shared/ipc/fault.ts'
import type { StoryComparison } from '../../../shared/ipc.ts'

/** What is known by now. */
export interface StoryReady {
  readonly state: 'ready'
  readonly comparison: StoryComparison
  /** Whether every two of the reports were compared; until then the base was with each other one. */
  readonly whole: boolean
}

/** What the reports of a comparison say alike, as far as it is known. */
export type StoryAnswer =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly fault: Fault; readonly retry: () => void }
  | StoryReady

/** What the reports of the comparison say alike, which is asked for while anything wants it. */
export interface AskedStory {
  readonly answer: StoryAnswer
  /** Has it asked for until the function that is returned is called. */
  readonly want: () => () => void
}

export const StoryContext = createContext<AskedStory | null>(null)

/** What the reports of the comparison say alike, for as long as whoever calls it is shown. */
export function useStory(): StoryAnswer {
  const asked = use(StoryContext)
  if (asked === null) throw new Error('outside a comparison')
  const { answer, want } = asked
  useEffect(() => want(), [want])
  return answer
}

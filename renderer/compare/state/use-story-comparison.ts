import { useState } from 'react'
import type { Fault } from '../../../shared/ipc/fault.ts'
import type { StoryComparison } from '../../../shared/ipc.ts'
import { useLibrary } from '../../state/library.ts'
import { useAnswer } from '../../state/use-answer.ts'

interface Ready {
  readonly state: 'ready'
  readonly comparison: StoryComparison
  /** Whether every two of the reports were compared; until then the base was with each other one. */
  readonly whole: boolean
}

/** What the reports of a comparison say alike, as far as it is known. */
export type StoryAnswer =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly fault: Fault; readonly retry: () => void }
  | Ready

/**
 * Asks for both at once: the base beside each other report is there first, and is shown until every two were compared. It is asked again
 * when the person says something else of passages; until all of that comes, and where it cannot, what came before stands.
 */
export function useStoryComparison(base: string, others: readonly string[]): StoryAnswer {
  const reports = [base, ...others].join(' ')
  const key = `${String(useLibrary((state) => state.passages))} ${reports}`
  const first = useAnswer(key, () => window.crossread.compareStory({ base, others: [...others], pairs: 'base' }))
  const all = useAnswer(key, () => window.crossread.compareStory({ base, others: [...others], pairs: 'all' }))
  const [held, setHeld] = useState<{ readonly reports: string; readonly answer: Ready } | null>(null)
  const answer = answerOf(first, all)
  if (answer.state !== 'ready') return held?.reports === reports ? held.answer : answer
  // Less than what is there already is no answer to wait with.
  if (held?.reports === reports && held.answer.whole && !answer.whole) return held.answer
  const isHeld = held?.reports === reports && held.answer.comparison === answer.comparison
  if (!isHeld) setHeld({ reports, answer })
  return answer
}

type Asked = ReturnType<typeof useAnswer<StoryComparison>>

function answerOf(first: Asked, all: Asked): StoryAnswer {
  if (all.state === 'ready') return { state: 'ready', comparison: all.value, whole: true }
  if (all.state === 'failed') return all
  if (first.state === 'ready') return { state: 'ready', comparison: first.value, whole: false }
  return first
}

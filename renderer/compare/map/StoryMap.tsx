import type { ModeProps } from '../modes.ts'
import { StoryAnswered } from '../StoryAnswered.tsx'
import { Statements } from './Statements.tsx'

/** What several reports say, statement by statement, and which of them say it. */
export function StoryMap({ route }: ModeProps) {
  return (
    <StoryAnswered waiting="Finding what the reports share">
      {(comparison, whole) => <Statements route={route} comparison={comparison} whole={whole} />}
    </StoryAnswered>
  )
}

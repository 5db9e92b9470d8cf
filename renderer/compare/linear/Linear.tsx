import type { ModeProps } from '../modes.ts'
import { StoryAnswered } from '../StoryAnswered.tsx'
import { LinearText } from './LinearText.tsx'

/** The comparison as one text, for screen readers and for anyone who would rather read down than across. */
export function Linear({ route }: ModeProps) {
  return (
    // Nothing may come in above what is being read, so the first half of the answer is waited out.
    <StoryAnswered waiting="Comparing the reports" wholeOnly>
      {(comparison) => <LinearText route={route} comparison={comparison} />}
    </StoryAnswered>
  )
}

import { Failed } from '../../ui/Placard.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import type { ModeProps } from '../modes.ts'
import { useStoryComparison } from '../state/use-story-comparison.ts'
import { Statements } from './Statements.tsx'

/** What several reports say, statement by statement, and which of them say it. */
export function StoryMap({ route }: ModeProps) {
  const answer = useStoryComparison(route.base, route.others)
  if (answer.state === 'failed') return <Failed fault={answer.fault} retry={answer.retry} />
  if (answer.state === 'loading') return <Waiting>Finding what the reports share</Waiting>
  return <Statements route={route} comparison={answer.comparison} whole={answer.whole} />
}

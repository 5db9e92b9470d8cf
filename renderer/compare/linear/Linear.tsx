import { Failed } from '../../ui/Placard.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import type { ModeProps } from '../modes.ts'
import { useStoryComparison } from '../state/use-story-comparison.ts'
import { LinearText } from './LinearText.tsx'

/** The comparison as one text, for screen readers and for anyone who would rather read down than across. */
export function Linear({ route }: ModeProps) {
  const answer = useStoryComparison(route.base, route.others)
  if (answer.state === 'failed') return <Failed fault={answer.fault} retry={answer.retry} />
  // Nothing may come in above what is being read, so the first half of the answer is waited out.
  if (answer.state === 'loading' || !answer.whole) return <Waiting>Comparing the reports</Waiting>
  return <LinearText route={route} comparison={answer.comparison} />
}

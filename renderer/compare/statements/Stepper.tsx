import { ChevronDown, ChevronUp } from 'lucide-react'
import { runCommand } from '../../state/commands.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import controls from '../Controls.module.css'
import { count } from '../../ui/words.ts'
import { counter } from '../passages/labels.ts'

interface StepperProps {
  /** Where the person is among those that are stepped through; null at none of them. */
  readonly at: number | null
  readonly total: number
}

/** The toolbar's way through statements, one at a time. */
export function Stepper({ at, total }: StepperProps) {
  return (
    <div role="group" aria-label="Statements" className={controls['stepper']}>
      <IconButton
        label="Previous statement"
        icon={ChevronUp}
        command="passage.previous"
        disabled={total === 0 || at === 0}
        onClick={() => runCommand('passage.previous')}
      />
      <span className={controls['counter']}>{at === null ? count(total, 'statement') : counter(at, total)}</span>
      <IconButton
        label="Next statement"
        icon={ChevronDown}
        command="passage.next"
        disabled={total === 0 || at === total - 1}
        onClick={() => runCommand('passage.next')}
      />
    </div>
  )
}

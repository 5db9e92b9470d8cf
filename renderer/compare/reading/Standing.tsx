import { classNames } from '../../ui/class-names.ts'
import facts from '../../ui/Facts.module.css'
import { Tooltip } from '../../ui/Tooltip.tsx'
import { count, percent } from '../../ui/words.ts'
import type { ReadingModel } from './reading-model.ts'
import styles from './Standing.module.css'

interface StandingProps {
  readonly model: ReadingModel
  /** How many other reports there are. */
  readonly others: number
  readonly whole: boolean
}

/** How a report stands among the others: how much of it they have, what it has alone, and what they add. */
export function Standing({ model: { share, onlyHere, statementsAdded }, others, whole }: StandingProps) {
  const definition = `${count(share.shared, 'word')} of the ${count(share.words, 'word')} of this report ${share.shared === 1 ? 'stands' : 'stand'} in passages that ${others === 1 ? 'the other report' : `one of the other ${String(others)}`} has too.`
  const adding = others === 1 ? 'the other adds' : 'the others add'
  return (
    <p role="status" className={classNames(facts['facts'], styles['standing'])}>
      <span>
        <Tooltip text={definition}>
          <button type="button" aria-description={definition} className={styles['share']}>
            {percent(share.shared, share.words)} of this report is in {others === 1 ? 'the other' : 'others'}
          </button>
        </Tooltip>
      </span>
      <span>{onlyHere === 0 ? 'nothing only here' : `${count(onlyHere, 'paragraph')} only here`}</span>
      <span>
        {!whole
          ? 'comparing the others'
          : statementsAdded === 0
            ? `${adding} nothing`
            : `${adding} ${count(statementsAdded, 'statement')}`}
      </span>
    </p>
  )
}

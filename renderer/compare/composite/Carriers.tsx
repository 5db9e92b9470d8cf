import { inWords } from '../../ui/words.ts'
import { reportOf } from '../statements/story-model.ts'
import { useText } from '../texts/text-context.ts'
import styles from './Carriers.module.css'
import { carriersOf } from './composite-model.ts'
import type { Statement } from '../statements/story-model.ts'

interface CarriersProps {
  readonly statement: Statement
  /** By which the text refers to it; null where there is nothing to tell apart. */
  readonly number: number | null
}

/** The reports that carry a statement by their signs, their names on hover, and how many of how many. */
export function Carriers({ statement, number }: CarriersProps) {
  const { story } = useText()
  const carriers = carriersOf(statement)
  const names = inWords(carriers.map((id) => reportOf(story, id).name))
  const share = `${String(carriers.length)} of ${String(story.reports.length)}`
  return (
    <li title={names} className={styles['carriers']}>
      <span className="unseen">{`In ${share} reports: ${names}`}</span>
      <span aria-hidden className={styles['shown']}>
        {number === null ? null : <span className={styles['number']}>{number}</span>}
        {carriers.map((id) => (
          <span key={id} className={styles['sign']}>
            {reportOf(story, id).initials}
          </span>
        ))}
        <span className={styles['share']}>{share}</span>
      </span>
    </li>
  )
}

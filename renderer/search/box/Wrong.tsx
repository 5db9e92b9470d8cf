import type { Understood } from '../../../shared/ipc/searching.ts'
import { Spans } from '../../ui/Spans.tsx'
import styles from './Wrong.module.css'

interface WrongProps {
  readonly query: string
  readonly problems: Understood['problems']
  /** How far the field is scrolled to the side, in CSS pixels. */
  readonly scrolled: number
}

/** A line under what is wrong, where it stands: the query once more, unseen, exactly under the field's own letters. */
export function Wrong({ query, problems, scrolled }: WrongProps) {
  const apart = problems.filter(
    ({ start, end }, at) => end > start && problems.slice(0, at).every((each) => each.end <= start),
  )
  return (
    <div aria-hidden className={styles['under']}>
      <span className={styles['words']} style={{ transform: `translateX(${String(-scrolled)}px)` }}>
        <Spans text={query} spans={apart}>
          {(words, key) => (
            <span key={key} data-wrong className={styles['wrong']}>
              {words}
            </span>
          )}
        </Spans>
      </span>
    </div>
  )
}

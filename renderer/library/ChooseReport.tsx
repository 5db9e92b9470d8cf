import type { ArticleCard } from '../../shared/ipc.ts'
import styles from './ChooseReport.module.css'
import { reportPlace, setActive, usePlace } from './place.ts'
import { BESIDE } from './use-steps.ts'

interface ChooseReportProps {
  readonly card: ArticleCard
  readonly chosen: boolean
  readonly onChange: () => void
}

/** Whether a report is one of the two to compare. */
export function ChooseReport({ card, chosen, onChange }: ChooseReportProps) {
  const place = reportPlace(card.id)
  // Thirty boxes in the order of Tab would stand before the next story.
  const current = usePlace(({ reached }) => reached === place)
  return (
    <label className={styles['choose']}>
      <input
        type="checkbox"
        {...{ [BESIDE]: place }}
        aria-label={`Compare ${card.headline.value}`}
        checked={chosen}
        onChange={onChange}
        onFocus={() => {
          setActive(place)
        }}
        tabIndex={current ? 0 : -1}
      />
      Compare
    </label>
  )
}

import { Button } from '../../ui/Button.tsx'
import { number } from '../../ui/words.ts'
import { useSession } from '../state/session-context.ts'
import { useChangeFilters } from './filters-context.ts'
import styles from './HiddenCount.module.css'

/** `37 shown · 12 hidden by filters · Show`; nothing where the filters hide nothing. */
export function HiddenCount() {
  const { stops, hidden, filters } = useSession().model
  const change = useChangeFilters()
  if (hidden === 0) return null
  const words = hiddenWords(stops.length, hidden, filters.resting)
  return (
    <p className={styles['count']}>
      <span aria-hidden>{words}</span>
      <Button
        aria-label={`${words}: ${filters.resting ? 'hide' : 'show'}`}
        className={styles['switch']}
        onClick={() => {
          change({ resting: !filters.resting })
        }}
      >
        {filters.resting ? 'Hide' : 'Show'}
      </Button>
    </p>
  )
}

/** Both are places of the base: `hidden` those of which the filters show nothing, or would while they rest. */
export function hiddenWords(shown: number, hidden: number, resting: boolean): string {
  return resting
    ? `All ${number(shown)} shown · ${number(hidden)} of them filtered`
    : `${number(shown)} shown · ${number(hidden)} hidden by filters`
}

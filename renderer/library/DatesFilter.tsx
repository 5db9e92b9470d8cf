import { ChevronDown } from 'lucide-react'
import { setQuery, useQuery } from '../state/query.ts'
import { Button } from '../ui/Button.tsx'
import { Popover } from '../ui/Popover.tsx'
import { day } from '../ui/words.ts'
import styles from './DatesFilter.module.css'

/** Narrows the list to articles from a range of days. */
export function DatesFilter() {
  const since = useQuery((query) => query.since)
  const until = useQuery((query) => query.until)
  const words = range(since, until)
  return (
    <Popover
      title="Published"
      align="start"
      trigger={
        <Button
          aria-label={words === null ? 'Dates' : `Dates: ${words}`}
          data-set={words !== null || undefined}
          className={styles['trigger']}
        >
          {words ?? 'Dates'}
          <ChevronDown size={13} strokeWidth={2} aria-hidden />
        </Button>
      }
    >
      <div className={styles['days']}>
        <Day
          label="From"
          value={since}
          max={until}
          onChange={(day) => {
            setQuery({ since: day })
          }}
        />
        <Day
          label="To"
          value={until}
          min={since}
          onChange={(day) => {
            setQuery({ until: day })
          }}
        />
      </div>
      <p className={styles['note']}>Articles that state no date are in no range.</p>
    </Popover>
  )
}

interface DayProps {
  readonly label: string
  readonly value: string | null
  readonly min?: string | null
  readonly max?: string | null
  /** Null where it was emptied. */
  readonly onChange: (day: string | null) => void
}

function Day({ label, value, min = null, max = null, onChange }: DayProps) {
  return (
    <label className={styles['day']}>
      <span>{label}</span>
      <input
        type="date"
        className={styles['field']}
        value={value ?? ''}
        min={min ?? undefined}
        // A year of five digits is a slip of the hand, and no date that the library knows.
        max={max ?? '9999-12-31'}
        onChange={({ target }) => {
          onChange(target.value === '' ? null : target.value)
        }}
      />
    </label>
  )
}

function range(since: string | null, until: string | null): string | null {
  if (since === null) return until === null ? null : `Until ${day(until)}`
  if (until === null) return `Since ${day(since)}`
  return since === until ? day(since) : `${day(since)} – ${day(until)}`
}

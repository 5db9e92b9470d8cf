import { X } from 'lucide-react'
import type { Found } from '../searching.ts'
import { lookFor } from '../open.ts'
import styles from './Filters.module.css'
import { filterWords, withoutFilter } from './filters.ts'

interface FiltersProps {
  readonly query: string
  readonly found: Found
  /** Hears that one is gone, and with it the button that had the focus. */
  readonly onRemove: () => void
}

/** What narrows the query, each to be taken away. */
export function Filters({ query, found: { question, understood }, onRemove }: FiltersProps) {
  if (understood.filters.length === 0) return null
  return (
    <ul aria-label="Filters" className={styles['filters']}>
      {understood.filters.map((filter) => (
        <li key={filter.start}>
          <button
            type="button"
            aria-label={`Remove ${filterWords(filter)}`}
            className={styles['filter']}
            onClick={() => {
              lookFor({ query: withoutFilter(query, question.query, filter) })
              onRemove()
            }}
          >
            <span dir="auto">{filterWords(filter)}</span>
            <X size={13} strokeWidth={2} aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  )
}

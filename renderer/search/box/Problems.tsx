import { TriangleAlert } from 'lucide-react'
import type { Understood } from '../../../shared/ipc/searching.ts'
import styles from './Problems.module.css'
import { WRONG } from './SearchBox.tsx'

interface ProblemsProps {
  readonly query: string
  readonly problems: Understood['problems']
}

/** What of the query was not understood, and what was done instead. */
export function Problems({ query, problems }: ProblemsProps) {
  if (problems.length === 0) return null
  return (
    <ul id={WRONG} className={styles['problems']}>
      {problems.map(({ start, end, message }) => (
        <li key={`${String(start)} ${message}`} className={styles['problem']}>
          <TriangleAlert size={14} strokeWidth={1.75} aria-hidden />
          <span>
            <b dir="auto" className={styles['piece']}>
              {query.slice(start, end)}
            </b>{' '}
            {message}
          </span>
        </li>
      ))}
    </ul>
  )
}

import type { ReactNode } from 'react'
import type { Span } from '../../shared/text/span.ts'
import styles from './HeadlineWords.module.css'

interface HeadlineWordsProps {
  readonly headline: string
  /** The words that another headline has too, in order. */
  readonly shared: readonly Span[]
}

/** A headline in which what no other has stands out. */
export function HeadlineWords({ headline, shared }: HeadlineWordsProps): ReactNode {
  const parts: ReactNode[] = []
  let at = 0
  for (const { start, end } of shared) {
    parts.push(
      headline.slice(at, start),
      <span key={start} className={styles['shared']}>
        {headline.slice(start, end)}
      </span>,
    )
    at = end
  }
  return [...parts, headline.slice(at)]
}

import type { ReactNode } from 'react'
import type { Span } from '../../shared/text/span.ts'
import styles from './Highlighted.module.css'

interface HighlightedProps {
  readonly text: string
  /** What was found in it, in order, without overlaps. */
  readonly spans: readonly Span[]
}

/** A text with what was found in it set off. */
export function Highlighted({ text, spans }: HighlightedProps): ReactNode {
  const parts: ReactNode[] = []
  let at = 0
  for (const { start, end } of spans) {
    parts.push(
      text.slice(at, start),
      <mark key={start} className={styles['found']}>
        {text.slice(start, end)}
      </mark>,
    )
    at = end
  }
  parts.push(text.slice(at))
  return parts
}

import type { Span } from '../../shared/text/span.ts'
import { Spans } from '../ui/Spans.tsx'
import styles from './Highlighted.module.css'

interface HighlightedProps {
  readonly text: string
  /** What was found in it, in order, without overlaps. */
  readonly spans: readonly Span[]
}

/** A text with what was found in it set off. */
export function Highlighted(props: HighlightedProps) {
  return (
    <Spans {...props}>
      {(words, key) => (
        <mark key={key} className={styles['found']}>
          {words}
        </mark>
      )}
    </Spans>
  )
}

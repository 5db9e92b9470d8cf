import type { Span } from '../../shared/text/span.ts'
import { Spans } from '../ui/Spans.tsx'
import styles from './HeadlineWords.module.css'

interface HeadlineWordsProps {
  readonly headline: string
  /** The words that another headline has too, in order. */
  readonly shared: readonly Span[]
}

/** A headline in which what no other has stands out. */
export function HeadlineWords({ headline, shared }: HeadlineWordsProps) {
  return (
    <Spans text={headline} spans={shared}>
      {(words, key) => (
        <span key={key} className={styles['shared']}>
          {words}
        </span>
      )}
    </Spans>
  )
}

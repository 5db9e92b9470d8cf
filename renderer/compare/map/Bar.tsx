import type { PassageKind } from '../../../shared/align/passage.ts'
import styles from './Bar.module.css'

interface BarProps {
  /** Null for what the others are measured by. */
  readonly kind: PassageKind | null
  /** Words of the lead that are kept, of all of them: 0 to 1. */
  readonly share: number
}

/** How much is kept of a statement, and how close: its length and its pattern say it without the hue. */
export function Bar({ kind, share }: BarProps) {
  return (
    <span aria-hidden className={styles['track']}>
      <span
        data-kind={kind ?? 'lead'}
        className={styles['bar']}
        style={{ width: `${String(Math.round(share * 100))}%` }}
      />
    </span>
  )
}

import { Pin } from 'lucide-react'
import styles from './Pinned.module.css'
import { PINNED } from './story-words.ts'
import { Tooltip } from './Tooltip.tsx'

/** Says of a story that the person pinned it. */
export function Pinned() {
  return (
    <Tooltip text={PINNED}>
      <span className={styles['pinned']}>
        <Pin size={12} strokeWidth={2} aria-hidden />
        pinned
      </span>
    </Tooltip>
  )
}

import styles from './Maybe.module.css'
import { UNSURE } from './story-words.ts'
import { Tooltip } from './Tooltip.tsx'

/** Says of a story that its reports may not belong together. */
export function Maybe() {
  return (
    <Tooltip text={UNSURE}>
      <span className={styles['maybe']}>maybe</span>
    </Tooltip>
  )
}

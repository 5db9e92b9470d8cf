import styles from './Maybe.module.css'
import { UNSURE } from './story-words.ts'
import { Tooltip } from './Tooltip.tsx'

/** Says of a story that its reports may not belong together, or, with words of its own, of one that it may not belong there. */
export function Maybe({ text = UNSURE }: { readonly text?: string }) {
  return (
    <Tooltip text={text}>
      <span className={styles['maybe']}>maybe</span>
    </Tooltip>
  )
}

import { keyCaps } from './keys.ts'
import styles from './Keys.module.css'

/** An accelerator as caps to press. */
export function Keys({ keys }: { readonly keys: string }) {
  return (
    <span className={styles['keys']}>
      {keyCaps(keys).map((cap) => (
        <kbd key={cap} className={styles['cap']}>
          {cap}
        </kbd>
      ))}
    </span>
  )
}

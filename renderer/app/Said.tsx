import { useSaid } from '../state/said.ts'
import { classNames } from '../ui/class-names.ts'
import floating from '../ui/Floating.module.css'
import styles from './Said.module.css'

/** For a moment, what a key has just changed. Always there, so that a screen reader hears what is added to it. */
export function Said() {
  const words = useSaid((state) => state.words)
  return (
    <div role="status" className={styles['place']}>
      {words === null ? null : <p className={classNames(floating['floating'], styles['said'])}>{words}</p>}
    </div>
  )
}

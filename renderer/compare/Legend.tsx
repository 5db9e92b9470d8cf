import { PASSAGE_KINDS } from '../../shared/align/passage.ts'
import { useSettings } from '../state/settings.ts'
import { Keys } from '../ui/Keys.tsx'
import styles from './Legend.module.css'
import { Swatch } from './passages/Swatch.tsx'
import { useSession } from './state/session-context.ts'

/** The bar under the columns: what the marks mean, how many there are, and the keys. */
export function Legend() {
  const { passages, a, b } = useSession().model
  const singleKeys = useSettings((state) => state.singleKeys)
  return (
    <footer className={styles['bar']}>
      <ul className={styles['kinds']}>
        {PASSAGE_KINDS.map((kind) => {
          const number = passages.filter((passage) => passage.kind === kind).length
          return number === 0 ? null : (
            <li key={kind} className={styles['kind']}>
              <Swatch kind={kind} />
              {kind} <span className={styles['number']}>{number}</span>
            </li>
          )
        })}
        {a.share.onlyHere + b.share.onlyHere === 0 ? null : (
          <li className={styles['kind']}>
            <span aria-hidden className={styles['onlyHere']} />
            paragraph only here
          </li>
        )}
      </ul>
      {singleKeys && passages.length > 0 ? (
        <p className={styles['keys']}>
          <Keys keys="J" /> <Keys keys="K" /> next, previous <Keys keys="L" /> in step <Keys keys="?" /> all keys
        </p>
      ) : null}
    </footer>
  )
}

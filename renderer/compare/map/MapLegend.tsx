import { PASSAGE_KINDS } from '../../../shared/align/passage.ts'
import { Keys } from '../../ui/Keys.tsx'
import legend from '../Legend.module.css'
import { Bar } from './Bar.tsx'
import styles from './MapLegend.module.css'

const KEYS = [
  ['Enter', 'open there'],
  ['Space', 'hold to peek'],
] as const

/** The bar under the map: what its bars and figures mean, and the keys of a cell. */
export function MapLegend() {
  return (
    <footer className={legend['bar']}>
      <ul className={legend['kinds']}>
        <li className={styles['meaning']}>
          <span className={styles['sample']}>
            <Bar kind={null} share={1} />
          </span>
          the others are measured by it
        </li>
        {PASSAGE_KINDS.map((kind) => (
          <li key={kind} className={styles['meaning']}>
            <span className={styles['sample']}>
              <Bar kind={kind} share={0.75} />
            </span>
            {kind}
          </li>
        ))}
        <li className={styles['note']}>bar: words kept · figure: paragraph · empty: missing</li>
      </ul>
      <ul aria-label="Keys" className={legend['keys']}>
        {KEYS.map(([key, words]) => (
          <li key={key} className={legend['key']}>
            <Keys keys={key} />
            {words}
          </li>
        ))}
      </ul>
    </footer>
  )
}

import type { SideModel } from '../model/pair-model.ts'
import { shareDefinition, shareFacts } from '../model/share-line.ts'
import { Tooltip } from '../../ui/Tooltip.tsx'
import { day, outletName } from '../../ui/words.ts'
import styles from './ColumnHeader.module.css'

/** Whose report it is, its headline, and how much of it the other report has. */
export function ColumnHeader({ side }: { readonly side: SideModel }) {
  const { headline, outlet, published } = side.article
  const facts = shareFacts(side)
  return (
    <header className={styles['header']}>
      <p className={styles['source']}>
        <span className={outlet === null ? styles['unknown'] : styles['outlet']}>{outletName(outlet)}</span>
        {published === null ? null : <time dateTime={published.value}>{day(published.value)}</time>}
      </p>
      <h2 dir="auto" className={styles['headline']}>
        {headline.value}
      </h2>
      <p className={styles['facts']}>
        <span>{facts.words}</span>
        <Tooltip text={shareDefinition(side)}>
          <button type="button" aria-description={shareDefinition(side)} className={styles['share']}>
            {facts.shared}
          </button>
        </Tooltip>
        <span className={styles['onlyHere']}>{facts.onlyHere}</span>
      </p>
    </header>
  )
}

import type { ArticleCard } from '../../shared/ipc.ts'
import styles from './OutletName.module.css'
import { outletName } from './words.ts'

/** Whose a report is, with a dot before it while the report is unread. */
export function OutletName({ card: { outlet, read } }: { readonly card: Pick<ArticleCard, 'outlet' | 'read'> }) {
  return (
    <span className={outlet === null ? styles['unknown'] : styles['outlet']}>
      {read ? null : (
        <span className={styles['unread']}>
          <span className="unseen">Unread </span>
        </span>
      )}
      {outletName(outlet)}
    </span>
  )
}

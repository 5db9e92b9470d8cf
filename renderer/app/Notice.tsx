import type { Fault } from '../../shared/ipc/fault.ts'
import { dismissNotice } from '../state/notice.ts'
import { Card } from './Card.tsx'
import styles from './Notice.module.css'

/** A fault that belongs to no view: what happened, and the way out. */
export function Notice({ fault }: { readonly fault: Fault }) {
  return (
    <Card title={fault.message} onDismiss={dismissNotice}>
      <p className={styles['recovery']}>{fault.recovery}</p>
    </Card>
  )
}

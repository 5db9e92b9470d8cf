import type { ReactNode } from 'react'
import type { Fault } from '../../shared/ipc/fault.ts'
import { Button } from './Button.tsx'
import styles from './Placard.module.css'

interface PlacardProps {
  readonly title: string
  readonly children?: ReactNode
  /** One thing to do, or two. */
  readonly actions?: ReactNode
}

/** What stands in a view that has nothing else to show: what is so, and what to do. */
export function Placard({ title, children, actions }: PlacardProps) {
  return (
    <div className={styles['placard']}>
      <h2 className={styles['title']}>{title}</h2>
      {children === undefined ? null : <p className={styles['text']}>{children}</p>}
      {actions === undefined ? null : <div className={styles['actions']}>{actions}</div>}
    </div>
  )
}

/** A view that could not be shown: what happened, the way out, and another try. */
export function Failed({ fault, retry }: { readonly fault: Fault; readonly retry: () => void }) {
  return (
    <main id="page" tabIndex={-1}>
      <div role="alert">
        <Placard
          title={fault.message}
          actions={
            <Button look="plain" onClick={retry}>
              Try again
            </Button>
          }
        >
          {fault.recovery}
        </Placard>
      </div>
    </main>
  )
}

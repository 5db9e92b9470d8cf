import type { ReactNode } from 'react'
import styles from './ActionBar.module.css'
import { classNames } from './class-names.ts'
import floating from './Floating.module.css'
import { useLowerEdge } from './use-lower-edge.ts'

interface ActionBarProps {
  readonly label: string
  /** How much is chosen, in words; empty where the bar is not to be shown. It is said as it changes. */
  readonly words: string
  /** What can be done with it. */
  readonly children: ReactNode
}

/** What can be done with what is chosen, at the lower edge of the window. Always in the page, so that a screen reader hears it come. */
export function ActionBar({ label, words, children }: ActionBarProps) {
  useLowerEdge(words !== '')
  return (
    <div className={styles['place']}>
      <p role="status" className="unseen">
        {words}
      </p>
      {words === '' ? null : (
        <div role="toolbar" aria-label={label} className={classNames(floating['floating'], styles['bar'])}>
          <span className={styles['count']}>{words}</span>
          {children}
        </div>
      )}
    </div>
  )
}

import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from '../ui/IconButton.tsx'
import { classNames } from '../ui/class-names.ts'
import floating from '../ui/Floating.module.css'
import styles from './Card.module.css'

interface CardProps {
  readonly title: string
  /** Puts the card away; one without stays until its matter is over. */
  readonly onDismiss?: () => void
  readonly children?: ReactNode
  /** What can be done about it. */
  readonly actions?: ReactNode
}

/** One message in the corner. */
export function Card({ title, onDismiss, children, actions }: CardProps) {
  return (
    <article className={classNames(floating['floating'], styles['card'])}>
      <header className={styles['header']}>
        <h2 className={styles['title']}>{title}</h2>
        {onDismiss === undefined ? null : <IconButton label="Dismiss" icon={X} onClick={onDismiss} />}
      </header>
      {children}
      {actions === undefined ? null : <div className={styles['actions']}>{actions}</div>}
    </article>
  )
}

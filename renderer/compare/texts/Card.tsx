import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { runCommand } from '../../state/commands.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './Card.module.css'

interface CardProps {
  readonly id: string
  readonly title: string
  /** Whether the button that opens it stands in the margin itself. */
  readonly below?: boolean
  readonly children: ReactNode
}

/** What the other reports have of a place in the text: in the margin where there is room, below the paragraph where not. */
export function Card({ id, title, below = false, children }: CardProps) {
  return (
    <div id={id} role="group" aria-label={title} data-below={below || undefined} className={styles['card']}>
      <div className={styles['head']}>
        <p className={styles['title']}>{title}</p>
        {/* Without a tooltip, which would take the first Esc for itself. */}
        <Button
          icon={X}
          aria-keyshortcuts="Escape"
          className={styles['close']}
          onClick={() => runCommand('selection.clear')}
        >
          Close
        </Button>
      </div>
      {children}
    </div>
  )
}

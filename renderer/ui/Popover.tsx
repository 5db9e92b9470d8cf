import { Popover as Base } from '@base-ui/react/popover'
import type { ReactElement, ReactNode } from 'react'
import { classNames } from './class-names.ts'
import floating from './Floating.module.css'
import styles from './Popover.module.css'

interface PopoverProps {
  readonly title: string
  /** The button that opens it. */
  readonly trigger: ReactElement<Record<string, unknown>>
  readonly align?: 'start' | 'end'
  /** For one that something else than its button opens too. */
  readonly open?: boolean
  readonly onOpenChange?: (open: boolean) => void
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** A small panel that hangs from a button. */
export function Popover({ title, trigger, align = 'end', className, children, ...control }: PopoverProps) {
  return (
    <Base.Root {...control}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} align={align} collisionPadding={12} className={styles['positioner']}>
          <Base.Popup className={classNames(floating['floating'], styles['popup'], className)}>
            <Base.Title className={styles['title']}>{title}</Base.Title>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

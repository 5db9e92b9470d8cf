import { Tooltip as Base } from '@base-ui/react/tooltip'
import type { ReactElement } from 'react'
import type { CommandId } from '../../shared/commands.ts'
import { CommandKeys } from './CommandKeys.tsx'
import styles from './Tooltip.module.css'

interface TooltipProps {
  readonly text: string
  /** The command that the control gives, whose key the tooltip names. */
  readonly command?: CommandId | undefined
  /** The control; it names itself to a screen reader, the tooltip is for the eye. */
  readonly children: ReactElement<Record<string, unknown>>
}

/** A word about a control while it is hovered or focused. */
export function Tooltip({ text, command, children }: TooltipProps) {
  return (
    <Base.Root>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} collisionPadding={8} className={styles['positioner']}>
          <Base.Popup aria-hidden className={styles['popup']}>
            {text}
            {command === undefined ? null : <CommandKeys command={command} />}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

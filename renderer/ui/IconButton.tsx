import type { LucideIcon } from 'lucide-react'
import type { ComponentProps } from 'react'
import type { CommandId } from '../../shared/commands.ts'
import styles from './IconButton.module.css'
import { Tooltip } from './Tooltip.tsx'

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'aria-label' | 'children'> {
  readonly label: string
  readonly icon: LucideIcon
  /** The command that it gives, whose key the tooltip names. */
  readonly command?: CommandId
}

/** A button with an icon alone, for where there is no room for words; a tooltip has them. */
export function IconButton({ label, icon: Icon, command, className, ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label} command={command}>
      <button
        type="button"
        aria-label={label}
        {...rest}
        className={[styles['button'], className].filter(Boolean).join(' ')}
      >
        <Icon size={16} strokeWidth={1.75} aria-hidden />
      </button>
    </Tooltip>
  )
}

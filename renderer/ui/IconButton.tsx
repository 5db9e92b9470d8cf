import type { LucideIcon } from 'lucide-react'
import type { ComponentProps } from 'react'
import type { CommandId } from '../../shared/commands.ts'
import { classNames } from './class-names.ts'
import styles from './IconButton.module.css'
import { Tooltip } from './Tooltip.tsx'

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'aria-label' | 'children'> {
  readonly label: string
  readonly icon: LucideIcon
  /** The command that it gives, whose key the tooltip names. */
  readonly command?: CommandId
}

/**
 * A button with an icon alone, for where there is no room for words; a tooltip has them. While it can do nothing it keeps
 * the focus: whoever took the last step by key would otherwise be thrown out of the toolbar.
 */
export function IconButton({ label, icon: Icon, command, disabled, className, onClick, ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label} command={command}>
      <button
        type="button"
        aria-label={label}
        {...rest}
        aria-disabled={disabled}
        onClick={disabled === true ? undefined : onClick}
        className={classNames(styles['button'], className)}
      >
        <Icon size={16} strokeWidth={1.75} aria-hidden />
      </button>
    </Tooltip>
  )
}

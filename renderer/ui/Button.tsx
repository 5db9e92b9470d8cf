import type { LucideIcon } from 'lucide-react'
import type { ComponentProps } from 'react'
import { classNames } from './class-names.ts'
import styles from './Button.module.css'

interface ButtonProps extends ComponentProps<'button'> {
  /** `quiet` has no edge until it is hovered, `plain` has a hairline, `strong` is the one thing to do here. */
  readonly look?: 'quiet' | 'plain' | 'strong'
  readonly icon?: LucideIcon
}

/** A button with words. */
export function Button({ look = 'quiet', icon: Icon, children, className, ...rest }: ButtonProps) {
  return (
    <button type="button" {...rest} className={classNames(styles['button'], styles[look], className)}>
      {Icon === undefined ? null : <Icon size={15} strokeWidth={1.75} aria-hidden />}
      {children}
    </button>
  )
}

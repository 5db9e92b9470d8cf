import { Check } from 'lucide-react'
import type { ComponentProps } from 'react'
import styles from './Checkbox.module.css'
import { classNames } from './class-names.ts'

interface CheckboxProps extends Omit<ComponentProps<'button'>, 'aria-label' | 'children' | 'role'> {
  readonly label: string
  readonly checked: boolean
}

/** A box to choose something by; its target is larger than what is seen of it. */
export function Checkbox({ label, checked, className, ...rest }: CheckboxProps) {
  return (
    <button
      type="button"
      role="checkbox"
      aria-checked={checked}
      aria-label={label}
      {...rest}
      className={classNames(styles['checkbox'], className)}
    >
      <span className={styles['box']}>{checked ? <Check size={12} strokeWidth={3} aria-hidden /> : null}</span>
    </button>
  )
}

import { Search } from 'lucide-react'
import type { ComponentProps } from 'react'
import { classNames } from './class-names.ts'
import styles from './SearchField.module.css'

interface SearchFieldProps extends ComponentProps<'input'> {
  readonly 'aria-label': string
}

/** A small field for words to look for; it takes what an input takes, and the class is that of the whole field. */
export function SearchField({ className, children, ...input }: SearchFieldProps) {
  return (
    <label className={classNames(styles['field'], className)}>
      <Search size={14} strokeWidth={1.75} aria-hidden />
      <input {...input} className={styles['words']} />
      {children}
    </label>
  )
}

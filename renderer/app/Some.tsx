import { useState } from 'react'
import type { ReactNode } from 'react'
import { number } from '../ui/words.ts'
import styles from './ImportOutcome.module.css'

interface SomeProps<T> {
  readonly items: readonly T[]
  /** How many are shown at first. */
  readonly first: number
  readonly className?: string | undefined
  /** One line of the list, a list item. */
  readonly children: (item: T, index: number) => ReactNode
}

/** So many more are shown at a time: thousands of lines at once would hold the window up. */
const MORE = 100

/** The first of a list, and the way to see more of it. */
export function Some<T>({ items, first, className, children }: SomeProps<T>) {
  const [shown, setShown] = useState(first)
  const hidden = items.length - shown
  return (
    <>
      <ul className={className}>{items.slice(0, shown).map(children)}</ul>
      {hidden <= 0 ? null : (
        <button
          type="button"
          className={styles['rest']}
          onClick={() => {
            setShown(shown + MORE)
          }}
        >
          Show {hidden > MORE ? `${number(MORE)} of ${number(hidden)} more` : `${number(hidden)} more`}
        </button>
      )}
    </>
  )
}

import type { ReactNode } from 'react'
import styles from './Opener.module.css'
import { setActive } from './place.ts'
import { PLACE } from './use-steps.ts'

interface OpenerProps {
  /** Name of the place in the list. */
  readonly place: string
  /** Whether Tab reaches it: one in the list at a time. */
  readonly current: boolean
  readonly onOpen: () => void
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** A headline that opens what it stands for; the whole block around it takes the click. */
export function Opener({ place, current, onOpen, className, children }: OpenerProps) {
  return (
    <button
      type="button"
      {...{ [PLACE]: place }}
      tabIndex={current ? 0 : -1}
      className={[styles['opener'], className].filter(Boolean).join(' ')}
      onFocus={() => {
        setActive(place)
      }}
      onClick={onOpen}
    >
      {children}
    </button>
  )
}

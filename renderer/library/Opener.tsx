import type { ReactNode } from 'react'
import { classNames } from '../ui/class-names.ts'
import styles from './Opener.module.css'
import { reach, usePlace } from './place.ts'
import { PLACE } from './places.ts'

interface OpenerProps {
  /** Name of the place in the list. */
  readonly place: string
  readonly onOpen: () => void
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** A headline that opens what it stands for; the whole block around it takes the click. */
export function Opener({ place, onOpen, className, children }: OpenerProps) {
  // One in the list at a time.
  const current = usePlace(({ reached }) => reached === place)
  return (
    <button
      type="button"
      {...{ [PLACE]: place }}
      tabIndex={current ? 0 : -1}
      className={classNames(styles['opener'], className)}
      onFocus={() => {
        reach(place)
      }}
      onClick={onOpen}
    >
      {children}
    </button>
  )
}

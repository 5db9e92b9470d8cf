import { useMemo } from 'react'
import { useSession } from '../state/session-context.ts'
import { counter } from './labels.ts'
import { lister } from './listing.ts'
import type { Listing } from './listing.ts'
import { ListTools } from './ListTools.tsx'
import styles from './PassageList.module.css'
import { PassageOptions } from './PassageOptions.tsx'
import { Rejected } from './Rejected.tsx'
import { number } from '../../ui/words.ts'
import { useSelectedRow } from './use-selected-row.ts'

const NOTE = 'passages-note'

interface PassageListProps {
  readonly listing: Listing
  readonly onListing: (listing: Listing) => void
}

/** The passages to step through, in the order of the base or another, and of those the ones that are looked for. */
export function PassageList({ listing, onListing }: PassageListProps) {
  const { model } = useSession()
  const list = useMemo(() => lister(model), [model])
  const { stops, isClose } = useMemo(() => list(listing), [list, listing])
  return (
    <section aria-labelledby="passages-heading" className={styles['panel']}>
      <header className={styles['header']}>
        <h2 id="passages-heading">Passages</h2>
        <p className={styles['counter']}>
          <Counter stops={stops} />
        </p>
        <ListTools listing={listing} onListing={onListing} />
        {isClose ? (
          <p id={NOTE} className={styles['close']}>
            None has these words. These come close.
          </p>
        ) : null}
      </header>
      <PassageOptions stops={stops} describedBy={isClose ? NOTE : undefined} />
      {stops.length > 0 ? null : (
        <p className={styles['nothing']}>
          {listing.words.trim() === '' ? 'The filters show no passage.' : 'No passage has these words.'}
        </p>
      )}
      <Rejected />
    </section>
  )
}

/** It follows the selection by itself: with each step the tools beside it stay as they are. */
function Counter({ stops }: { readonly stops: readonly number[] }) {
  const { model } = useSession()
  const selected = useSelectedRow(stops)
  return stops.length < model.stops.length
    ? `${number(stops.length)} of ${number(model.stops.length)}`
    : counter(selected, stops.length)
}

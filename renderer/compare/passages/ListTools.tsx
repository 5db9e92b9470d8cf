import { ChoiceMenu } from '../../ui/ChoiceMenu.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { BASE } from '../model/column.ts'
import { useSession } from '../state/session-context.ts'
import { sortings } from './listing.ts'
import type { Listing, Sorting } from './listing.ts'
import styles from './ListTools.module.css'

interface ListToolsProps {
  readonly listing: Listing
  readonly onListing: (listing: Listing) => void
}

/** Over the list: the words to look for, and the order. */
export function ListTools({ listing, onListing }: ListToolsProps) {
  const { model } = useSession()
  const options = sortings(model)
  const inBase: Sorting = `in ${model.reports[BASE]?.article.id ?? ''}`
  const value = options.find(([sorting]) => sorting === listing.sorting)?.[0] ?? inBase
  return (
    <div className={styles['tools']}>
      <SearchField
        type="search"
        aria-label="Words in passages"
        placeholder="Words"
        value={listing.words}
        onChange={({ target }) => {
          onListing({ ...listing, words: target.value })
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || listing.words === '') return
          event.preventDefault()
          onListing({ ...listing, words: '' })
        }}
      />
      <ChoiceMenu
        label="Order of the list"
        value={value}
        options={options}
        set={value !== inBase}
        onChange={(sorting) => {
          onListing({ ...listing, sorting: sorting === inBase ? null : sorting })
        }}
      />
    </div>
  )
}

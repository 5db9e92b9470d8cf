import { X } from 'lucide-react'
import type { Listed } from '../state/library.ts'
import { clearFilters, isNarrowed, setQuery, useQuery } from '../state/query.ts'
import { Button } from '../ui/Button.tsx'
import { ChoiceMenu } from '../ui/ChoiceMenu.tsx'
import { number, outletName } from '../ui/words.ts'
import { DatesFilter } from './DatesFilter.tsx'
import styles from './FilterBar.module.css'
import { NamesFilter } from './NamesFilter.tsx'
import { BAR } from './use-geometry.ts'

const GROUPINGS = [
  ['stories', 'By story'],
  ['articles', 'One by one'],
] as const

const ORDERS = [
  ['added', 'As added'],
  ['newest', 'Newest first'],
  ['oldest', 'Oldest first'],
  ['outlet', 'By outlet'],
  ['headline', 'By headline'],
] as const

const READ_STATES = [
  ['all', 'Read and unread'],
  ['unread', 'Unread'],
  ['read', 'Read'],
] as const

/** How the list is sorted and what of it is shown. It stays in sight wherever the list is scrolled. */
export function FilterBar({ listed }: { readonly listed: Listed }) {
  const query = useQuery()
  return (
    <div role="toolbar" aria-label="Sort and filter" {...{ [BAR]: '' }} className={styles['bar']}>
      <ChoiceMenu
        label="Show"
        value={query.grouped ? 'stories' : 'articles'}
        options={GROUPINGS}
        onChange={(value) => {
          setQuery({ grouped: value === 'stories' })
        }}
      />
      <ChoiceMenu
        label="Sort"
        value={query.order}
        options={ORDERS}
        onChange={(order) => {
          setQuery({ order })
        }}
      />
      <span className={styles['edge']} />
      <NamesFilter
        label="Outlets"
        many="outlets"
        names={listed.outlets}
        chosen={query.outlets}
        wordsOf={(name) => outletName(name === '' ? null : { value: name })}
        onChange={(outlets) => {
          setQuery({ outlets })
        }}
      />
      <DatesFilter />
      <ChoiceMenu
        label="Read"
        value={query.read}
        options={READ_STATES}
        set={query.read !== 'all'}
        onChange={(read) => {
          setQuery({ read })
        }}
      />
      {listed.tags.length === 0 && query.tags.length === 0 ? null : (
        <NamesFilter
          label="Tags"
          many="tags"
          names={listed.tags}
          chosen={query.tags}
          wordsOf={(name) => name}
          onChange={(tags) => {
            setQuery({ tags })
          }}
        />
      )}
      {isNarrowed(query) ? (
        <>
          {/* The masthead, which says so too, may be far above. */}
          <span aria-hidden className={styles['matching']}>
            {number(listed.matching)} of {number(listed.articles)}
          </span>
          <Button icon={X} onClick={clearFilters}>
            Clear filters
          </Button>
        </>
      ) : null}
    </div>
  )
}

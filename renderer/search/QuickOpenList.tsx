import { Command } from 'cmdk'
import { Search } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useLibrary } from '../state/library.ts'
import { go, useRoute } from '../state/route.ts'
import { count } from '../ui/words.ts'
import { quickOpenEntries } from './entries.ts'
import type { Entry, Group } from './entries.ts'
import { excerpt } from './excerpt.ts'
import { Highlighted } from './Highlighted.tsx'
import styles from './QuickOpenList.module.css'

/** The field of quick open and what it finds. */
export function QuickOpenList({ onDone }: { readonly onDone: () => void }) {
  const [query, setQuery] = useState('')
  const view = useLibrary((state) => state.view)
  const history = useRoute((state) => state.entries)
  const find = useMemo(() => (view === null ? () => [] : quickOpenEntries(view)), [view])
  const groups = useMemo(() => find(query, history), [find, query, history])
  const found = summary(groups, query)

  return (
    // Filtered and sorted already: cmdk moves the selection, and no more. Its Ctrl+P would be the way up.
    <Command label="Quick open" shouldFilter={false} loop vimBindings={false}>
      <div className={styles['field']}>
        <Search size={17} strokeWidth={1.75} aria-hidden />
        <Command.Input
          value={query}
          onValueChange={setQuery}
          placeholder="Headline, outlet or name"
          className={styles['input']}
        />
      </div>
      <Command.List className={styles['list']}>
        {groups.map(({ heading, entries }) => (
          <Command.Group key={heading} heading={heading} className={styles['group']}>
            {entries.map((entry) => (
              <Command.Item
                key={entry.key}
                value={`${heading} ${entry.key}`}
                className={styles['item']}
                onSelect={() => {
                  onDone()
                  go(entry.route)
                }}
              >
                <Line entry={entry} />
              </Command.Item>
            ))}
          </Command.Group>
        ))}
        {groups.length === 0 ? <p className={styles['none']}>{found}</p> : null}
      </Command.List>
      <p role="status" className="unseen">
        {found}
      </p>
    </Command>
  )
}

function Line({ entry: { title, detail, lede, matches } }: { readonly entry: Entry }) {
  const quoted = excerpt(lede, matches.lede)
  return (
    <>
      <span className={styles['title']}>
        <Highlighted text={title} spans={matches.headline} />
      </span>
      <span className={styles['detail']}>
        <Highlighted text={detail} spans={matches.outlet} />
      </span>
      {/* The lede is there to show why something was found that the headline does not say. */}
      {matches.lede.length === 0 || matches.headline.length > 0 ? null : (
        <span className={styles['lede']}>
          <Highlighted text={quoted.text} spans={quoted.spans} />
        </span>
      )}
    </>
  )
}

function summary(groups: readonly Group[], query: string): string {
  if (query.trim() === '') return ''
  if (groups.length === 0) return 'Nothing found. Fewer letters find more.'
  return groups
    .map(({ heading, entries }) =>
      heading === 'Stories' ? count(entries.length, 'story', 'stories') : count(entries.length, 'article'),
    )
    .join(', ')
}

import { useMemo, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { toFault } from '../../shared/ipc/fault.ts'
import { useCards, useStoriesOf } from '../state/cards.ts'
import { notify } from '../state/notice.ts'
import { go, useRoute } from '../state/route.ts'
import type { Route } from '../state/route.ts'
import { count } from '../ui/words.ts'
import { firstGroups, foundGroups, narrowed } from './entries.ts'
import type { Entry, Group } from './entries.ts'
import { excerpt } from './excerpt.ts'
import { Highlighted } from './Highlighted.tsx'
import { Picker } from './Picker.tsx'
import styles from './QuickOpenLine.module.css'
import { find, useFound } from './use-found.ts'

/** So many places back are looked through for those to offer again. */
const LOOKED_THROUGH = 20

interface QuickOpenListProps {
  readonly onDone: () => void
  /** For one that is not to go where what is found stands: what it is called, what it offers, and what becomes of it. */
  readonly pick?: {
    readonly label: string
    readonly offers: (route: Route) => boolean
    readonly take: (route: Route) => void
  }
}

/** The field of quick open and what it finds. */
export function QuickOpenList({ onDone, pick }: QuickOpenListProps) {
  const [query, setQuery] = useState('')
  // What is typed shows at once; what it finds in a large library comes as soon as it can.
  const answer = useFound(query)
  const searched = answer?.query ?? ''
  const offered = (groups: readonly Group[]): readonly Group[] =>
    pick === undefined ? groups : narrowed(groups, ({ route }) => pick.offers(route))
  const groups = offered(useGroups(answer))
  const found = answer === null ? '' : summary(groups, searched)

  const open = (entry: Entry): void => {
    onDone()
    if (pick === undefined) go(entry.route)
    else pick.take(entry.route)
  }
  const openFirst = async (): Promise<void> => {
    try {
      const first = offered(foundGroups(await find(query)))[0]?.entries[0]
      if (first !== undefined) open(first)
    } catch (thrown) {
      notify(toFault(thrown))
    }
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || searched === query) return
    // The list is still that of fewer letters, and its first line may be another.
    event.preventDefault()
    if (query.trim() !== '') void openFirst()
  }

  return (
    <Picker
      label={pick?.label ?? 'Quick open'}
      placeholder="Headline, outlet or name"
      query={query}
      onQuery={setQuery}
      answers={searched}
      groups={groups.map(({ heading, entries }) => ({
        heading,
        lines: entries.map((entry) => ({
          key: entry.key,
          content: <Line entry={entry} />,
          take: () => {
            open(entry)
          },
        })),
      }))}
      said={found}
      onKeyDown={onKeyDown}
    />
  )
}

/** An article of the story that a place shows. */
function inStory(route: Route): string[] {
  return route.view === 'compare' ? [route.base] : route.view === 'story' ? [route.of] : []
}

/** What was found, or, before anything is typed, what was open last and the first stories. */
function useGroups(answer: ReturnType<typeof useFound>): readonly Group[] {
  const entries = useRoute((state) => state.entries)
  const history = useMemo(() => entries.slice(-LOOKED_THROUGH), [entries])
  const cards = useCards(history.flatMap((route: Route) => (route.view === 'article' ? [route.id] : [])))
  const storiesOf = useStoriesOf(history.flatMap(inStory))
  if (answer === null) return []
  return answer.query.trim() === '' ? firstGroups(history, cards, storiesOf, answer.found) : foundGroups(answer.found)
}

function Line({ entry: { title, detail, lede, matches } }: { readonly entry: Entry }) {
  const quoted = excerpt(lede, matches.lede)
  return (
    <>
      <span className={styles['title']} dir="auto">
        <Highlighted text={title} spans={matches.headline} />
      </span>
      <span className={styles['detail']}>
        <Highlighted text={detail} spans={matches.outlet} />
      </span>
      {/* The lede is there to show why something was found that the headline does not say. */}
      {matches.lede.length === 0 || matches.headline.length > 0 ? null : (
        <span className={styles['lede']} dir="auto">
          <Highlighted text={quoted.text} spans={quoted.spans} />
        </span>
      )}
    </>
  )
}

function summary(groups: readonly Group[], query: string): string {
  if (query.trim() === '') return ''
  if (groups.length === 0)
    return 'No headline, outlet or first paragraph has this. Quick open does not search whole texts.'
  return groups
    .map(({ heading, entries }) =>
      heading === 'Stories' ? count(entries.length, 'story', 'stories') : count(entries.length, 'article'),
    )
    .join(', ')
}

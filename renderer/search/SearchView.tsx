import { useEffect, useLayoutEffect, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { useCommands } from '../state/commands.ts'
import { useLibrary } from '../state/library.ts'
import { amend } from '../state/route.ts'
import type { SearchRoute } from '../state/route.ts'
import { ChoiceMenu } from '../ui/ChoiceMenu.tsx'
import { Page } from '../ui/Page.tsx'
import { Filters } from './box/Filters.tsx'
import { Problems } from './box/Problems.tsx'
import { SearchBox } from './box/SearchBox.tsx'
import { keepSearch } from './history.ts'
import { firstStop, stepFrom } from './results/stops.ts'
import { Answer } from './results/Answer.tsx'
import { Spoken } from './Spoken.tsx'
import { isSame, keepTo, leaveSearch, useSearch } from './searching.ts'
import styles from './SearchView.module.css'
import { summaryOf } from './summary.ts'

const ORDERS = [
  ['relevance', 'Best match first'],
  ['newest', 'Newest first'],
  ['oldest', 'Oldest first'],
] as const

/** Searches that were left, to which the person comes back. */
const left = new WeakSet<SearchRoute>()

/** Everything that the library holds of what is typed, as it is typed. */
export function SearchView({ route }: { readonly route: SearchRoute }) {
  const { query, order } = route
  const page = useRef<HTMLElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const { found, asking, fault } = useSearch()
  const isBlank = query.trim() === ''
  const isThis = found !== null && isSame(found.question, route)
  useAsking(route)

  const toField = (): void => {
    field.current?.focus({ preventScroll: true })
    field.current?.select()
  }
  useCommands({ 'go.search': { run: toField } })
  const now = useRef(route)
  useLayoutEffect(() => {
    now.current = route
  }, [route])
  useLayoutEffect(() => {
    // Who comes back goes on where they left the list.
    const isShown = (useSearch.getState().found?.groups.length ?? 0) > 0
    if (!left.has(now.current) || !isShown) field.current?.select()
    return () => {
      left.add(now.current)
    }
  }, [])

  const leaveField = (): boolean => {
    const stop = firstStop(page.current)
    if (stop === null) return false
    void keepSearch(query)
    stop.focus()
    return true
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.target === field.current) return
    if (event.key === 'Escape') toField()
    else if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    else if (!stepFrom(page.current, event.target, event.key === 'ArrowDown' ? 1 : -1)) {
      if (event.key === 'ArrowUp') toField()
      else return
    }
    event.preventDefault()
  }

  return (
    <Page label="Search" scroller={page} onKeyDown={onKeyDown}>
      <div className={styles['view']}>
        <div className={styles['head']}>
          <h1 className="unseen">Search</h1>
          <SearchBox
            field={field}
            query={query}
            problems={isThis ? found.understood.problems : []}
            waiting={asking && !isThis}
            onLeave={leaveField}
          />
          {isBlank || found === null ? null : (
            <>
              {isThis ? <Problems query={query} problems={found.understood.problems} /> : null}
              <div className={styles['line']}>
                <p className={styles['summary']}>{summaryOf(found)}</p>
                <Filters query={query} found={found} onRemove={toField} />
                <span className={styles['room']} />
                <ChoiceMenu
                  label="Sort"
                  value={order}
                  options={ORDERS}
                  onChange={(order) => {
                    amend({ ...route, order })
                  }}
                />
              </div>
            </>
          )}
        </div>
        <Answer route={route} found={found} fault={fault} />
        <Spoken found={isBlank || !isThis ? null : found} />
      </div>
    </Page>
  )
}

/** Asks when the question or the library is another. */
function useAsking({ query, order }: SearchRoute): void {
  const version = useLibrary((state) => state.version)
  useEffect(() => {
    keepTo({ query, order }, version)
  }, [query, order, version])
  useEffect(() => leaveSearch, [])
}

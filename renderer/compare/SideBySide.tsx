import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { useCommands } from '../state/commands.ts'
import type { CompareRoute } from '../state/route.ts'
import { useSettings } from '../state/settings.ts'
import { Announcer } from './Announcer.tsx'
import { byHandCommands } from './by-hand/commands.ts'
import { HeldBar } from './by-hand/HeldBar.tsx'
import { awaitPassage, usePending } from './by-hand/pending.ts'
import { Columns } from './Columns.tsx'
import { compareCommands } from './commands.ts'
import { Controls } from './Controls.tsx'
import { Finding } from './Finding.tsx'
import { LitPlace } from './column/LitPlace.tsx'
import { Drawer } from './drawer/Drawer.tsx'
import { FiltersContext } from './filters/filters-context.ts'
import { Ghost } from './ghost/Ghost.tsx'
import { Hints } from './Hints.tsx'
import { Legend } from './Legend.tsx'
import { ModeSwitch } from './ModeSwitch.tsx'
import { compareModel, hasPassages } from './model/compare-model.ts'
import type { Comparison } from './model/compare-model.ts'
import { FIRST_FILTERS } from './model/filters.ts'
import type { FilterState } from './model/filters.ts'
import { FIRST_LISTING } from './passages/listing.ts'
import { ParagraphByParagraph } from './paragraphs/ParagraphByParagraph.tsx'
import { PassageList } from './passages/PassageList.tsx'
import styles from './SideBySide.module.css'
import { Stacked } from './stacked/Stacked.tsx'
import { placeOf } from './state/places.ts'
import type { ComparePlace } from './state/places.ts'
import { roomFor } from './state/room.ts'
import type { Room } from './state/room.ts'
import { SessionContext, usePanes, useSession } from './state/session-context.ts'
import { CompareSession } from './state/session.ts'
import { useKeptPlace } from './state/use-kept-place.ts'
import { useModes } from './use-modes.ts'

interface SideBySideProps {
  readonly route: CompareRoute
  /** The reports that are shown. */
  readonly comparison: Comparison
  /** What stands beside the base, as it was chosen; null where that is no choice. */
  readonly columns?: readonly string[] | null
  /** The room that there is for these, where that is known already. */
  readonly room?: Room | undefined
  /** Stands over the texts; gets where the person is now. */
  readonly bar?: (placeNow: () => ComparePlace) => ReactNode
  readonly children?: (texts: ReactNode, placeNow: () => ComparePlace) => ReactNode
}

/** Reports beside each other, the passages that are shown of them, and what can be done with them. */
export function SideBySide({
  route,
  comparison,
  columns = null,
  room,
  bar,
  children = (texts) => texts,
}: SideBySideProps) {
  const [filters, setFilters] = useState(() => placeOf(route)?.filters ?? FIRST_FILTERS)
  const session = useShowing(route, comparison, filters, room)
  const element = useRef<HTMLElement>(null)
  const placeNow = (): ComparePlace => ({ ...session.place(), columns })
  const modes = useModes(route, placeNow)
  useCommands(compareCommands(session))
  useCommands(byHandCommands(session))
  useRoom(session, element)
  useFirstPassage(session)
  useFocusInColumn(session, element)
  useKeptPlace(route, placeNow)
  useAwaited(session)

  const changeFilters = (change: Partial<FilterState>) => {
    setFilters((before) => ({ ...before, ...change }))
  }

  return (
    <SessionContext value={session}>
      <FiltersContext value={changeFilters}>
        <Controls>
          <ModeSwitch modes={modes} />
        </Controls>
        <main ref={element} id="page" tabIndex={-1} aria-label="Comparison" className={styles['page']}>
          {bar?.(placeNow)}
          <Finding />
          {children(<Body />, placeNow)}
          <Hints />
          <Legend />
          <Announcer />
          <ParagraphByParagraph />
        </main>
      </FiltersContext>
    </SessionContext>
  )
}

/**
 * The session of what is shown. Every number in the view is among the passages that are shown, so with other reports or
 * another choice of passages there is another, which begins where the one before it stood.
 */
function useShowing(
  route: CompareRoute,
  comparison: Comparison,
  filters: FilterState,
  room: Room | undefined,
): CompareSession {
  const shown = [
    JSON.stringify(filters),
    ...[comparison.base, ...comparison.others.map(({ article }) => article)].map(({ id }) => id),
  ].join(' ')
  // Taking in what the person says of passages, the engine answers anew.
  const answers = comparison.others.map(({ passages }) => passages)
  const start = (place: ComparePlace | Omit<ComparePlace, 'columns'> | undefined, at: Room | undefined) => ({
    shown,
    answers,
    session: new CompareSession(compareModel(comparison, filters), place, at),
  })
  const [held, setHeld] = useState(() => start(placeOf(route), room))
  const isSame = held.shown === shown && answers.every((passages, at) => passages === held.answers[at])
  if (isSame) return held.session
  const place = held.session.place()
  const { awaited } = usePending.getState()
  const next = start({ ...place, selected: awaited ?? place.selected }, room ?? held.session.panes.getState().room)
  if (held.shown === shown) next.session.panes.setState({ listOver: held.session.panes.getState().listOver })
  setHeld(next)
  return next.session
}

/** What was awaited is selected by now, or is not there. */
function useAwaited(session: CompareSession): void {
  useEffect(() => {
    awaitPassage(null)
  }, [session])
}

/** Arrows and Page keys scroll at once the report in which the person acted last, or else the first. */
function useFocusInColumn(session: CompareSession, element: { readonly current: HTMLElement | null }): void {
  const first = useRef(true)
  useEffect(() => {
    const isFirst = first.current
    first.current = false
    // What has the focus keeps it when other columns come.
    if (isFirst || document.activeElement === document.body) {
      const acted = session.place().acted
      const columns = [...(element.current?.querySelectorAll<HTMLElement>('[data-report][tabindex]') ?? [])]
      const column = columns.find((each) => each.dataset['report'] === acted) ?? columns[0]
      column?.focus({ preventScroll: true })
    }
    return () => {
      session.dispose()
    }
  }, [session, element])
}

function Body() {
  const { model } = useSession()
  const texts = useRef<HTMLDivElement>(null)
  // It is looked at in the same way when it comes back.
  const [listing, setListing] = useState(FIRST_LISTING)
  const sharedOnly = usePanes((state) => state.sharedOnly)
  const room = usePanes((state) => state.room)
  const list = usePanes((state) => (state.room === 'columns and list' ? state.listOpen : state.listOver))
  const listOver = room !== 'columns and list'
  return (
    <>
      <div className={styles['body']}>
        {list && hasPassages(model) ? (
          <div data-over={listOver || undefined} className={styles['list']}>
            <PassageList listing={listing} onListing={setListing} />
          </div>
        ) : null}
        <div ref={texts} data-shared-only={sharedOnly || undefined} className={styles['texts']}>
          {room === 'one text' ? <Stacked /> : <Columns />}
          <LitPlace texts={texts} />
          <Ghost texts={texts} />
          <HeldBar />
        </div>
      </div>
      <Drawer />
    </>
  )
}

/** Keeps what there is room for. */
function useRoom(session: CompareSession, element: { readonly current: HTMLElement | null }): void {
  useLayoutEffect(() => {
    const { current } = element
    if (current === null) return
    const look = (): void => {
      const room = roomFor(current.clientWidth, session.model.reports.length)
      if (room !== session.panes.getState().room) session.panes.setState({ room, listOver: false })
    }
    look()
    const observer = new ResizeObserver(look)
    observer.observe(current)
    return () => {
      observer.disconnect()
    }
  }, [session, element])
}

/** At first start one passage is selected, so that there is something to see of what the app does. */
function useFirstPassage(session: CompareSession): void {
  const first = useSettings(({ read, hintsSeen }) => read && !hintsSeen)
  useEffect(() => {
    const { passages } = session.model
    if (!first || session.selection.getState().selected !== null || passages.length === 0) return
    const words = passages.map((passage) => passage.words)
    session.show(words.indexOf(Math.max(...words)))
  }, [session, first])
}

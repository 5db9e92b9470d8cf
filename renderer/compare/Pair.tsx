import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { PairView } from '../../shared/ipc.ts'
import { useCommands } from '../state/commands.ts'
import { useSettings } from '../state/settings.ts'
import { Announcer } from './Announcer.tsx'
import { compareCommands } from './commands.ts'
import { Controls } from './Controls.tsx'
import { Finding } from './Finding.tsx'
import { Hints } from './Hints.tsx'
import { FORMULAE_SWITCH } from './FormulaeSwitch.tsx'
import { Legend } from './Legend.tsx'
import { pairModel } from './model/pair-model.ts'
import styles from './Pair.module.css'
import { PassageList } from './passages/PassageList.tsx'
import { Stacked } from './stacked/Stacked.tsx'
import { keepPlaceOfPair, placeOfPair } from './state/places.ts'
import { roomFor } from './state/room.ts'
import { SessionContext, usePanes, useSession } from './state/session-context.ts'
import { PairSession } from './state/session.ts'
import { TwoColumns } from './TwoColumns.tsx'

/** A pair that has been read, with its formulae or without. */
export function Pair({ pair }: { readonly pair: PairView }) {
  const [formulae, setFormulae] = useState(() => placeOfPair(pair.a.id, pair.b.id)?.formulae ?? false)
  // Every number in the view is among the passages that are shown, so another choice of them is another showing.
  return <Showing key={String(formulae)} pair={pair} formulae={formulae} onFormulae={setFormulae} />
}

interface ShowingProps {
  readonly pair: PairView
  readonly formulae: boolean
  readonly onFormulae: (shown: boolean) => void
}

/** The reports, the passages that are shown of them, and what can be done with them. */
function Showing({ pair, formulae, onFormulae }: ShowingProps) {
  const [session] = useState(() => new PairSession(pairModel(pair, formulae), placeOfPair(pair.a.id, pair.b.id)))
  const element = useRef<HTMLElement>(null)
  useCommands(compareCommands(session))
  useRoom(session, element)
  useFirstPassage(session)

  useEffect(() => {
    // Arrows and Page keys scroll at once the report in which the person acted last, or else the first.
    const { side } = session.selection.getState()
    const columns = [...(element.current?.querySelectorAll<HTMLElement>('[data-side][tabindex]') ?? [])]
    const column = columns.find((each) => each.dataset['side'] === side) ?? columns[0]
    column?.focus({ preventScroll: true })
    return () => {
      keepPlaceOfPair(pair.a.id, pair.b.id, session.place())
      session.dispose()
    }
  }, [session, pair])

  const switchFormulae = () => {
    keepPlaceOfPair(pair.a.id, pair.b.id, session.place())
    flushSync(() => {
      onFormulae(!formulae)
    })
    document.querySelector<HTMLElement>(`[${FORMULAE_SWITCH}]`)?.focus({ preventScroll: true })
  }

  return (
    <SessionContext value={session}>
      <Controls />
      <main ref={element} id="page" tabIndex={-1} aria-label="Comparison" className={styles['pair']}>
        <Finding />
        <Body />
        <Hints />
        <Legend onFormulae={switchFormulae} />
        <Announcer />
      </main>
    </SessionContext>
  )
}

function Body() {
  const { passages } = useSession().model
  const room = usePanes((state) => state.room)
  const list = usePanes((state) => (state.room === 'columns and list' ? state.listOpen : state.listOver))
  const listOver = room !== 'columns and list'
  return (
    <div className={styles['body']}>
      {list && passages.length > 0 ? (
        <div data-over={listOver || undefined} className={styles['list']}>
          <PassageList />
        </div>
      ) : null}
      <div className={styles['texts']}>{room === 'one text' ? <Stacked /> : <TwoColumns />}</div>
    </div>
  )
}

/** Keeps what there is room for. */
function useRoom(session: PairSession, element: { readonly current: HTMLElement | null }): void {
  useLayoutEffect(() => {
    const { current } = element
    if (current === null) return
    const look = (): void => {
      const room = roomFor(current.clientWidth)
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
function useFirstPassage(session: PairSession): void {
  const first = useSettings(({ read, hintsSeen }) => read && !hintsSeen)
  useEffect(() => {
    const { passages } = session.model
    if (!first || session.selection.getState().selected !== null || passages.length === 0) return
    const words = passages.map((passage) => passage.words)
    session.show(words.indexOf(Math.max(...words)))
  }, [session, first])
}

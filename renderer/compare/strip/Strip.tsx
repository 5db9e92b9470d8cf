import { useRef } from 'react'
import type { PointerEvent } from 'react'
import { useStore } from 'zustand'
import type { Column } from '../model/column.ts'
import { useEachFrame } from '../scroll/use-each-frame.ts'
import { useLit, useSelected, useSession } from '../state/session-context.ts'
import { HitTicks } from './HitTicks.tsx'
import styles from './Strip.module.css'

interface StripProps {
  readonly column: Column
  /** The side of its column on which it stands. */
  readonly edge: 'left' | 'right'
}

/** A whole report to scale with its marks, and the window on it: it is dragged to scroll, and a click jumps there. */
export function Strip({ column: at, edge }: StripProps) {
  const session = useSession()
  const column = useStore(session.geometry, ({ measured }) => measured?.[at] ?? null)
  const handle = useRef<HTMLDivElement>(null)
  const held = useRef(0)

  useEachFrame((geometry, tops) => {
    const measured = geometry[at]
    const top = tops[at] ?? 0
    if (handle.current === null || measured === undefined) return
    const { height, screen } = measured
    // Compositing moves it: no layout for a frame of scrolling.
    handle.current.style.transform = `translateY(${String((top / height) * screen)}px)`
  })

  const yOf = (event: PointerEvent<HTMLElement>): number =>
    event.clientY - event.currentTarget.getBoundingClientRect().top

  /** Remembers where the window is held: where it was taken, or by its middle where a click jumps. */
  const take = (event: PointerEvent<HTMLElement>): void => {
    if (column === null) return
    const scale = column.screen / column.height
    const below = yOf(event) - (session.columns.tops[at] ?? 0) * scale
    const inside = below >= 0 && below <= column.screen * scale
    held.current = inside ? below : (column.screen * scale) / 2
  }

  const drag = (event: PointerEvent<HTMLElement>): void => {
    if (column === null) return
    session.columns.scroll(at, ((yOf(event) - held.current) / column.screen) * column.height)
  }

  return (
    // For the pointer alone: keys scroll the column, and its marks are in the list.
    <div
      aria-hidden
      data-edge={edge}
      className={styles['strip']}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        take(event)
        drag(event)
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) drag(event)
      }}
      onPointerLeave={() => {
        session.point(null)
      }}
    >
      {column === null ? null : (
        <>
          <div ref={handle} className={styles['window']} style={{ height: percent(column.screen / column.height) }} />
          {column.passages.map((extent, passage) =>
            extent === null ? null : (
              <Tick
                key={passage}
                passage={passage}
                top={extent.top / column.height}
                height={(extent.bottom - extent.top) / column.height}
              />
            ),
          )}
          <HitTicks article={session.model.reports[at]?.article.id ?? ''} column={column} />
        </>
      )}
    </div>
  )
}

interface TickProps {
  readonly passage: number
  /** Share of the article above it, and that it takes up. */
  readonly top: number
  readonly height: number
}

function Tick({ passage, top, height }: TickProps) {
  const session = useSession()
  const lit = useLit(passage)
  const selected = useSelected(passage)
  return (
    <div
      data-kind={session.model.passages[passage]?.kind}
      data-formula={session.model.passages[passage]?.formula === true || undefined}
      data-lit={lit || undefined}
      data-selected={selected || undefined}
      className={styles['tick']}
      style={{ top: percent(top), height: percent(height) }}
      onPointerEnter={() => {
        session.point(passage)
      }}
      onPointerLeave={() => {
        session.point(null)
      }}
    />
  )
}

function percent(share: number): string {
  return `${String(Math.min(1, share) * 100)}%`
}

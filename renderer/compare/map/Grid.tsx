import { useVirtualizer } from '@tanstack/react-virtual'
import type { Range } from '@tanstack/react-virtual'
import { useCallback, useLayoutEffect, useState } from 'react'
import type { FocusEvent, KeyboardEvent, MouseEvent, RefObject } from 'react'
import { withKept } from '../../ui/kept-in-range.ts'
import type { StoryModel } from '../statements/story-model.ts'
import { stepped } from './cursor.ts'
import type { Cell } from './cursor.ts'
import styles from './Grid.module.css'
import { Head } from './Head.tsx'
import { columnsIn } from './room.ts'
import { Row, ROW } from './Row.tsx'

/** Rows that are in the page above and below those in sight, so that a scroll finds them there. */
const BEYOND = 8
/** About how much is in sight, until that is measured: rows stand there from the first on, for the focus. */
const FIRST_SIGHT = { width: 1200, height: 800 }

/** A key of the grid that is no step. */
export type GridKey = 'open' | 'peek' | 'pin' | 'release'

interface GridProps {
  readonly model: StoryModel
  /** The statements that have a row, by index. */
  readonly rows: readonly number[]
  /** Where the keys are. */
  readonly cell: Cell
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly busy: boolean
  readonly onCell: (cell: Cell) => void
  readonly onKey: (key: GridKey, cell: Cell) => void
}

/** Statements by reports. Rows that are far from what is in sight are not in the page; the one that the keys are at always is. */
export function Grid({ model, rows, cell, scroller, busy, onCell, onKey }: GridProps) {
  const { reports, statements } = model
  const narrow = useColumns(scroller, reports.length)
  const rangeExtractor = useCallback((range: Range) => withKept(range, cell.row), [cell.row])
  // Its answers change while it stays the same, so nothing may be memoised by it; here nothing is.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtual = useVirtualizer<HTMLDivElement, HTMLElement>({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: BEYOND,
    initialRect: FIRST_SIGHT,
    rangeExtractor,
  })

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey) return
    const far = event.ctrlKey || event.metaKey
    const next = stepped(cell, event.key, far, { row: rows.length - 1, column: reports.length })
    const key = far ? undefined : keyOf(event)
    if (next === null && key === undefined) return
    event.preventDefault()
    if (next !== null) onCell(next)
    else if (key !== undefined && !event.repeat) onKey(key, cell)
  }

  return (
    <div ref={scroller} className={styles['scroller']} data-narrow={narrow || undefined}>
      <div
        role="grid"
        aria-label="Statements by report"
        aria-rowcount={rows.length + 1}
        aria-colcount={reports.length + 1}
        aria-busy={busy}
        className={styles['grid']}
        onKeyDown={onKeyDown}
        onKeyUp={({ key }) => {
          if (key === ' ') onKey('release', cell)
        }}
        onFocus={(event) => {
          const at = cellOf(event)
          if (at !== null && (at.row !== cell.row || at.column !== cell.column)) onCell(at)
        }}
        onClick={(event) => {
          const at = cellOf(event)
          if (at !== null && at.column > 0) onKey('open', at)
        }}
      >
        <Head model={model} narrow={narrow} />
        <div role="rowgroup" className={styles['rows']} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index }) => {
            const statement = statements[rows[index] ?? -1]
            return statement === undefined ? null : (
              <Row
                key={statement.id}
                reports={reports}
                statement={statement}
                row={index}
                current={index === cell.row ? cell.column : null}
              />
            )
          })}
        </div>
      </div>
    </div>
  )
}

function keyOf({ key, shiftKey }: KeyboardEvent): GridKey | undefined {
  if (key === 'Enter') return 'open'
  if (key !== ' ') return undefined
  return shiftKey ? 'pin' : 'peek'
}

/** The cell in which something happened; null outside all of them. */
function cellOf({ target }: FocusEvent | MouseEvent): Cell | null {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-cell]') : null
  const [row, column] = element?.dataset['cell']?.split(' ').map(Number) ?? []
  return row === undefined || column === undefined ? null : { row, column }
}

/** Keeps the columns of reports as wide as the view allows; whether names must be short in them. */
function useColumns(scroller: RefObject<HTMLElement | null>, reports: number): boolean {
  const [narrow, setNarrow] = useState(false)
  useLayoutEffect(() => {
    const { current } = scroller
    if (current === null) return
    const look = (): void => {
      const columns = columnsIn(current.clientWidth, reports)
      current.style.setProperty('--column', `${String(columns.width)}px`)
      setNarrow(columns.narrow)
    }
    look()
    const observer = new ResizeObserver(look)
    observer.observe(current)
    return () => {
      observer.disconnect()
    }
  }, [scroller, reports])
  return narrow
}

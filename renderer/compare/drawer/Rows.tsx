import { useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import type { Span } from '../../../shared/text/span.ts'
import { Button } from '../../ui/Button.tsx'
import { number } from '../../ui/words.ts'
import { useColumns } from '../state/columns-context.ts'
import { placeOf, reveal } from '../state/reveal.ts'
import { BASE } from '../model/column.ts'
import { useLitPlace, useSession } from '../state/session-context.ts'
import styles from './Rows.module.css'

/** So many rows are shown at first: of twenty reports one can lack a thousand statements, each of which is a stop for the page. */
const FIRST = 50

/** Words that a row opens in the column of their report. */
export interface Row extends Span {
  readonly report: string
  readonly words: string
  readonly facts: readonly string[]
  /** What a screen reader is told when it is opened. */
  readonly said: string
}

interface RowsProps {
  /** The report that the list is about. */
  readonly report: string
  readonly rows: readonly Row[]
  /** What is said where there are none. */
  readonly empty: string
}

/** Rows that each open their words; the arrows go through them. */
export function Rows({ report, rows, empty }: RowsProps) {
  const session = useSession()
  const columns = useColumns()
  const lit = useLitPlace()
  const list = useRef<HTMLOListElement>(null)
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? rows : rows.slice(0, FIRST)
  const columnOf = (id: string) => session.model.reports.findIndex(({ article }) => article.id === id)

  const open = (row: Row): void => {
    const column = columnOf(row.report)
    const found = session.model.reports[column]
    if (found === undefined) return
    const place = placeOf(found.paragraphs, row)
    // Where there is no room for columns the report becomes the base, which alone is shown whole.
    if (columns !== null && column !== BASE && session.panes.getState().room === 'one text') {
      if (place !== null) session.keepReading(column, place)
      columns.makeBase(row.report)
    } else reveal(session, column, row, row.said)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])]
    const at = buttons.findIndex((button) => button === document.activeElement)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    buttons[to]?.focus()
  }

  if (rows.length === 0) return <p className={styles['empty']}>{empty}</p>
  return (
    <>
      <ol ref={list} className={styles['rows']} onKeyDown={onKeyDown}>
        {shown.map((row, i) => {
          const isLit = lit?.column === columnOf(row.report) && lit.start === row.start
          return (
            <li key={`${report} ${row.report} ${String(row.start)}`}>
              <button
                type="button"
                // One stop of the tab key for each list; the arrows go on.
                tabIndex={isLit || (i === 0 && !shown.some((each) => lit?.start === each.start)) ? 0 : -1}
                aria-current={isLit || undefined}
                className={styles['row']}
                onClick={() => {
                  open(row)
                }}
              >
                <span dir="auto" className={styles['words']}>
                  {row.words}
                </span>
                <span className={styles['facts']}>{row.facts.join(' · ')}</span>
              </button>
            </li>
          )
        })}
      </ol>
      {shown.length === rows.length ? null : (
        <Button
          className={styles['all']}
          onClick={() => {
            flushSync(() => {
              setWhole(true)
            })
            // The button goes; the first row that came has the keys.
            list.current?.querySelector<HTMLElement>(`li:nth-child(${String(FIRST + 1)}) button`)?.focus()
          }}
        >
          Show all {number(rows.length)}
        </Button>
      )}
    </>
  )
}

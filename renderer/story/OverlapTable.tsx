import { useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { ArticleCard } from '../../shared/ipc.ts'
import type { Overlaps } from '../state/overlaps.ts'
import { go, pairRoute } from '../state/route.ts'
import { Button } from '../ui/Button.tsx'
import { Tooltip } from '../ui/Tooltip.tsx'
import { count, number, percent } from '../ui/words.ts'
import { namesAmong } from './report-name.ts'
import { sharesIn } from './shares.ts'
import type { Share } from './shares.ts'
import section from './Section.module.css'
import styles from './OverlapTable.module.css'

interface OverlapTableProps {
  /** The reports that are compared, in the order of time. */
  readonly compared: readonly ArticleCard[]
  /** How many reports the story has. */
  readonly of: number
  readonly overlaps: Overlaps
}

/** The cell that Tab reaches at first. */
const FIRST = { row: 0, column: 1 }

/** How much of each report stands in each other; a cell opens the two. */
export function OverlapTable({ compared, of, overlaps }: OverlapTableProps) {
  const [reached, setAt] = useState(FIRST)
  // A story that was split has fewer.
  const at = Math.max(reached.row, reached.column) < compared.length ? reached : FIRST
  const table = useRef<HTMLTableElement>(null)
  const nameOf = namesAmong(compared)
  const shares = sharesIn(overlaps.between, compared)

  const step = (event: KeyboardEvent): void => {
    const next = stepped(at, event.key, compared.length)
    if (next === null) return
    event.preventDefault()
    setAt(next)
    table.current?.querySelector<HTMLElement>(`[data-cell="${next.row} ${next.column}"]`)?.focus()
  }

  return (
    <section aria-labelledby="overlap" className={section['section']}>
      <h2 id="overlap" className={section['heading']}>
        What they share
      </h2>
      <p className={section['note']}>
        How much of the report at the left stands in the report above, in the same words or in others.
        {compared.length < of ? ` The first ${number(compared.length)} of ${count(of, 'report')} are compared.` : null}
      </p>
      <p role="status" className={section['note']}>
        {overlaps.fault === null ? null : `${overlaps.fault.message} ${overlaps.fault.recovery}`}
        {overlaps.whole || overlaps.fault !== null ? null : 'Comparing the reports'}
      </p>
      <div className={styles['scroller']}>
        <table
          ref={table}
          role="grid"
          aria-labelledby="overlap"
          aria-busy={!overlaps.whole && overlaps.fault === null}
          className={styles['table']}
          onKeyDown={step}
        >
          <thead>
            <tr>
              <td />
              {compared.map((card, column) => (
                <th key={card.id} scope="col" className={styles['above']}>
                  <span aria-hidden>{column + 1}</span>
                  <span className="unseen">{nameOf(card)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {compared.map((card, row) => (
              <tr key={card.id}>
                <th scope="row" className={styles['left']}>
                  <span className={styles['number']}>{row + 1}</span> {nameOf(card)}
                </th>
                {compared.map((other, column) =>
                  row === column ? (
                    <td key={other.id} className={styles['self']} />
                  ) : (
                    <td key={other.id} role="gridcell">
                      <Cell
                        here={nameOf(card)}
                        there={nameOf(other)}
                        onOpen={() => {
                          go(pairRoute(card.id, other.id))
                        }}
                        share={shares.get(`${card.id} ${other.id}`)}
                        cell={`${row} ${column}`}
                        isCurrent={at.row === row && at.column === column}
                        onFocus={() => {
                          setAt({ row, column })
                        }}
                      />
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

interface CellProps {
  /** By name. */
  readonly here: string
  readonly there: string
  readonly onOpen: () => void
  readonly share: Share | undefined
  readonly cell: string
  readonly isCurrent: boolean
  readonly onFocus: () => void
}

function Cell({ here, there, onOpen, share, cell, isCurrent, onFocus }: CellProps) {
  const said = share === undefined ? 'Comparing' : `${percent(share.shared, share.words)} of ${here} stands in ${there}`
  return (
    <Tooltip text={share === undefined ? said : `${said}: ${number(share.shared)} of ${count(share.words, 'word')}`}>
      <Button
        data-cell={cell}
        tabIndex={isCurrent ? 0 : -1}
        aria-label={said}
        className={styles['cell']}
        style={{ backgroundColor: tint(share) }}
        onFocus={onFocus}
        onClick={onOpen}
      >
        {share === undefined ? '·' : percent(share.shared, share.words)}
      </Button>
    </Tooltip>
  )
}

/** The more of it, the deeper; the figure says it too. */
function tint(share: Share | undefined): string | undefined {
  if (share === undefined || share.shared === 0) return undefined
  return `color-mix(in oklch, var(--verbatim-tint) ${percent(share.shared, share.words)}, transparent)`
}

interface Place {
  readonly row: number
  readonly column: number
}

/** Where a key leads to in a table of so many rows and columns; over the diagonal, where nothing stands. Null for other keys. */
function stepped({ row, column }: Place, key: string, size: number): Place | null {
  const steps: Readonly<Record<string, readonly [number, number]>> = {
    ArrowLeft: [0, -1],
    ArrowRight: [0, 1],
    ArrowUp: [-1, 0],
    ArrowDown: [1, 0],
  }
  const step = steps[key]
  if (step === undefined) return null
  const inside = (place: Place): boolean =>
    place.row >= 0 && place.row < size && place.column >= 0 && place.column < size
  let next = { row: row + step[0], column: column + step[1] }
  if (next.row === next.column) next = { row: next.row + step[0], column: next.column + step[1] }
  return inside(next) ? next : { row, column }
}

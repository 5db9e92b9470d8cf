import { useEffectEvent, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { StoryComparison } from '../../../shared/ipc.ts'
import { useCommands } from '../../state/commands.ts'
import { go } from '../../state/route.ts'
import type { CompareRoute } from '../../state/route.ts'
import { Button } from '../../ui/Button.tsx'
import { Placard } from '../../ui/Placard.tsx'
import { ToolbarSlot } from '../../ui/ToolbarSlot.tsx'
import { ModeSwitch } from '../ModeSwitch.tsx'
import { handOver, placeOf } from '../state/places.ts'
import { useKeptPlace } from '../state/use-kept-place.ts'
import { spokenCell } from '../statements/labels.ts'
import { placeAt } from '../statements/place-at.ts'
import { Stepper } from '../statements/Stepper.tsx'
import { storyModel } from '../statements/story-model.ts'
import { textsOf } from '../statements/texts-of.ts'
import { useModes } from '../use-modes.ts'
import { focusCell } from './cell-element.ts'
import type { Cell } from './cursor.ts'
import { Ghost } from './Ghost.tsx'
import { Grid } from './Grid.tsx'
import type { GridKey } from './Grid.tsx'
import { keepNarrowing, narrowingOf } from './kept.ts'
import { MapBar } from './MapBar.tsx'
import { MapLegend } from './MapLegend.tsx'
import { EVERYTHING, rowsOf } from './rows.ts'
import { cellOf, firstSpot, spotOf } from './spot.ts'
import styles from './Statements.module.css'

interface StatementsProps {
  readonly route: CompareRoute
  readonly comparison: StoryComparison
  /** Whether every two of the reports were compared. */
  readonly whole: boolean
}

/** The map of statements by reports, what it is narrowed to, and the way from a cell to the texts. */
export function Statements({ route, comparison, whole }: StatementsProps) {
  const model = useMemo(() => storyModel(comparison), [comparison])
  const texts = useMemo(() => (whole ? textsOf(model) : null), [model, whole])
  const [narrowing, setNarrowing] = useState(() => narrowingOf(route))
  const rows = useMemo(() => rowsOf(model.statements, narrowing), [model, narrowing])
  const [spot, setSpot] = useState(() => firstSpot(model, placeOf(route)))
  const [ghost, setGhost] = useState<'held' | 'pinned' | null>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const cell = cellOf(model, rows, spot)
  const statement = model.statements[rows[cell.row] ?? -1]

  const placeIn = ({ row, column }: Cell, known = placeOf(route)) => {
    const report = model.reports[Math.max(0, column - 1)]?.article.id ?? route.base
    return placeAt(comparison, model.statements[rows[row] ?? -1], report, known)
  }
  const placeNow = () => placeIn(cell)
  const modes = useModes(route, placeNow)
  useKeptPlace(route, placeNow)

  const move = (to: Cell): void => {
    flushSync(() => {
      setSpot(spotOf(model, rows, to))
    })
    focusCell(to)
  }
  const open = (at: Cell): void => {
    const to: CompareRoute = { ...route, mode: route.others.length > 1 ? 'base' : 'pair' }
    const place = placeIn(at, placeOf(to) ?? placeOf(route))
    handOver(place, to, place.acted === route.base ? undefined : place.acted)
    go(to)
  }
  const onKey = (key: GridKey, at: Cell): void => {
    if (key === 'open') open(at)
    else if (key === 'release') setGhost((before) => (before === 'held' ? null : before))
    else if (ghost === 'pinned') setGhost(null)
    else setGhost(key === 'pin' ? 'pinned' : 'held')
  }
  const step = (by: 1 | -1) => ({
    run: () => {
      move({ ...cell, row: cell.row + by })
    },
    when: () => rows[cell.row + by] !== undefined,
  })
  useCommands({
    'passage.next': step(1),
    'passage.previous': step(-1),
    'selection.clear': {
      run: () => {
        setGhost(null)
      },
      when: () => ghost !== null,
    },
  })

  // The keys are for the map at once, and stay with it when the rest of the answer takes the cell away that had them.
  const settle = useEffectEvent(() => {
    if (document.activeElement === document.body) focusCell(cell)
  })
  useLayoutEffect(() => {
    settle()
  }, [model])

  const narrow = (next: typeof narrowing): void => {
    setNarrowing(next)
    keepNarrowing(route, next)
  }

  return (
    <>
      <ToolbarSlot>
        <ModeSwitch modes={modes} />
        <Stepper at={rows.length === 0 ? null : cell.row} total={rows.length} />
      </ToolbarSlot>
      <main
        id="page"
        tabIndex={-1}
        aria-label="Comparison"
        className={styles['page']}
        onBlur={({ relatedTarget }) => {
          if (!(relatedTarget instanceof Node) || scroller.current?.contains(relatedTarget) !== true) setGhost(null)
        }}
      >
        <MapBar
          reports={model.reports.length}
          texts={texts}
          shown={rows.length}
          hidden={model.statements.length - rows.length}
          narrowing={narrowing}
          onNarrow={narrow}
        />
        {rows.length === 0 ? (
          <Placard
            title="No statement is shown"
            actions={
              <Button
                look="plain"
                onClick={() => {
                  narrow(EVERYTHING)
                }}
              >
                Show all statements
              </Button>
            }
          >
            None of the {String(model.statements.length)} statements fits the filters.
          </Placard>
        ) : (
          <Grid model={model} rows={rows} cell={cell} scroller={scroller} busy={!whole} onCell={move} onKey={onKey} />
        )}
        <MapLegend />
        {ghost === null || statement === undefined ? null : (
          <Ghost model={model} statement={statement} cell={cell} scroller={scroller} />
        )}
        <p role="status" className="unseen">
          {ghost === null || statement === undefined ? '' : spokenCell(model, statement, cell.column)}
        </p>
      </main>
    </>
  )
}

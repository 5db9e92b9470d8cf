import { useLayoutEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'
import { flushSync } from 'react-dom'
import { go } from '../state/route.ts'
import { useMarkingRead } from '../state/use-marking-read.ts'
import { Failed } from '../ui/Placard.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import styles from './BaseAndOthers.module.css'
import { Chips } from './Chips.tsx'
import type { ModeProps } from './modes.ts'
import { bringIn, firstChoice, moved, shownOf } from './model/choosing.ts'
import type { Compared } from './model/compare-model.ts'
import { SideBySide } from './SideBySide.tsx'
import { ColumnsContext } from './state/columns-context.ts'
import { handOver, placeOf } from './state/places.ts'
import type { ComparePlace } from './state/places.ts'
import { columnsFor } from './state/room.ts'

/** A base at the left and beside it as many others as there is room for; the rest wait as chips over them. */
export function BaseAndOthers({ route, compared }: ModeProps) {
  const { base, others } = route
  const whole = useRef<HTMLDivElement>(null)
  const columns = useColumnsFor(whole, others.length + 1)
  const [chosen, setChosen] = useState(() => placeOf(route)?.columns ?? firstChoice(others))
  const shown = columns > 1 ? shownOf(chosen, others, columns) : others
  // One that waits or failed has no column either, also where there is room for it.
  const without = others.filter((id) => !shown.includes(id) || !compared.pairs.has(id))
  const beside = shown.flatMap((id): Compared[] => {
    const pair = compared.pairs.get(id)
    return pair === undefined ? [] : [{ ...pair, article: pair.b }]
  })
  const first = [...compared.pairs.values()][0]
  useMarkingRead(first === undefined || beside.length === 0 ? [] : [first.a, ...beside.map(({ article }) => article)])

  const change = (next: readonly string[], focus: string | undefined): void => {
    // Those that are chosen and have no room now stay chosen, unless they are among the new.
    const waiting = chosen.filter((id) => !shown.includes(id) && !next.includes(id))
    flushSync(() => {
      setChosen([...next, ...waiting])
    })
    // Its button is gone; the keys are for what came instead.
    whole.current?.querySelector<HTMLElement>(`[data-report="${focus ?? base}"]`)?.focus({ preventScroll: true })
  }
  const actions = (placeNow: () => ComparePlace) => ({
    shown,
    makeBase: (id: string) => {
      const instead = (each: string): string => (each === id ? base : each)
      const to = { ...route, base: id, others: others.map(instead) }
      handOver({ ...placeNow(), columns: chosen.map(instead) }, to)
      go(to)
    },
    putAway: (id: string) => {
      const rest = shown.filter((each) => each !== id)
      flushSync(() => {
        setChosen(rest)
      })
      whole.current
        ?.querySelector<HTMLElement>(`[data-report="${rest.at(-1) ?? base}"]`)
        ?.focus({ preventScroll: true })
    },
    move: (id: string, by: 1 | -1) => {
      change(moved(shown, id, by), id)
    },
  })

  return (
    <div ref={whole} className={styles['whole']}>
      {first === undefined || beside.length === 0 ? (
        <Nothing others={others} compared={compared} />
      ) : columns === 0 ? null : (
        <SideBySide
          route={route}
          comparison={{ base: first.a, others: beside, several: true }}
          columns={chosen}
          room={columns === 1 ? 'one text' : undefined}
          bar={(placeNow) =>
            without.length === 0 ? null : (
              <Chips
                base={first.a}
                others={others}
                waiting={without}
                compared={compared}
                onBring={(id) => {
                  change(bringIn(shown, id, placeNow().acted, columns), id)
                }}
              />
            )
          }
        >
          {(texts, placeNow) => <ColumnsContext value={actions(placeNow)}>{texts}</ColumnsContext>}
        </SideBySide>
      )}
    </div>
  )
}

/** Until the first of those that are shown has come; where it cannot, why. */
function Nothing({
  others,
  compared,
}: {
  readonly others: readonly string[]
  readonly compared: ModeProps['compared']
}) {
  const [failed] = compared.faults.values()
  if (failed === undefined || compared.pairs.size + compared.faults.size < others.length)
    return <Waiting>Finding what the reports share</Waiting>
  return (
    <Failed
      fault={failed}
      retry={() => {
        for (const id of compared.faults.keys()) compared.retry(id)
      }}
    />
  )
}

/** How many columns there is room for; none until that is known. */
function useColumnsFor(whole: RefObject<HTMLElement | null>, reports: number): number {
  const [columns, setColumns] = useState(0)
  useLayoutEffect(() => {
    const { current } = whole
    if (current === null) return
    const look = (): void => {
      setColumns(columnsFor(current.clientWidth, reports))
    }
    look()
    const observer = new ResizeObserver(look)
    observer.observe(current)
    return () => {
      observer.disconnect()
    }
  }, [whole, reports])
  return columns
}

import { ChevronDown, ChevronUp } from 'lucide-react'
import { useState } from 'react'
import { BASE } from '../model/column.ts'
import type { Column } from '../model/column.ts'
import { useEachFrame } from '../scroll/use-each-frame.ts'
import { useHover, useSelection, useSession } from '../state/session-context.ts'
import { count } from '../../ui/words.ts'
import { farEnds } from './far-ends.ts'
import type { FarEnds as Ends } from './far-ends.ts'
import styles from './FarEnds.module.css'

interface FarEndsProps {
  /** The column at the right of the gutter. */
  readonly right: Column
}

/**
 * In the corners of a gutter: how many counterparts are out of sight, and on which side. A click brings the nearest. Beside
 * the base they are those of both columns, further right those of the right one, seen from the base.
 */
export function FarEnds({ right }: FarEndsProps) {
  const theirs = useFarEnds(right, BASE)
  const ours = useFarEnds(BASE, right)
  const sides = [...(right === BASE + 1 ? [{ column: BASE, ends: ours }] : []), { column: right, ends: theirs }]
  return (['above', 'below'] as const).map((where) =>
    sides.map(({ column, ends }) => (
      <Corner key={`${String(column)} ${where}`} column={column} passages={ends[where]} where={where} />
    )),
  )
}

interface CornerProps {
  readonly column: Column
  readonly passages: readonly number[]
  readonly where: 'above' | 'below'
}

function Corner({ column, passages, where }: CornerProps) {
  const session = useSession()
  const hovered = useHover((state) => state.hovered)
  const selected = useSelection((state) => state.selected)
  const [nearest] = passages
  if (nearest === undefined) return null
  const wanted = [hovered, selected].find((each) => each !== null && passages.includes(each)) ?? null
  const Icon = where === 'above' ? ChevronUp : ChevronDown
  const label = `${count(passages.length, 'counterpart')} further ${where === 'above' ? 'up' : 'down'} in ${session.model.reports[column]?.name ?? ''}`
  return (
    <button
      type="button"
      // The passages can be reached by key without it, in both columns, in the list and by stepping.
      tabIndex={-1}
      aria-label={label}
      title={label}
      data-edge={(column === BASE) === session.model.mirrored ? 'right' : 'left'}
      data-where={where}
      data-wanted={wanted !== null || undefined}
      className={styles['corner']}
      onClick={() => {
        session.show(wanted ?? nearest)
      }}
    >
      <Icon size={14} strokeWidth={2} aria-hidden />
      {passages.length}
    </button>
  )
}

const NONE: Ends = { above: [], below: [] }

/** What is out of sight now in one column of what shows in another. It is asked in every frame, so React hears only of what differs. */
function useFarEnds(here: Column, there: Column): Ends {
  const [ends, setEnds] = useState(NONE)
  useEachFrame((geometry, tops) => {
    const now = farEnds(geometry, tops, here, there)
    if (!same(ends.above, now.above) || !same(ends.below, now.below)) setEnds(now)
  })
  return ends
}

function same(x: readonly number[], y: readonly number[]): boolean {
  return x.length === y.length && x.every((each, i) => each === y[i])
}

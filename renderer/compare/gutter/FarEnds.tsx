import { ChevronDown, ChevronUp } from 'lucide-react'
import { useState } from 'react'
import type { Both, Side } from '../model/side.ts'
import { SIDES } from '../model/side.ts'
import { useEachFrame } from '../scroll/use-each-frame.ts'
import { useHover, useSelection, useSession } from '../state/session-context.ts'
import { count } from '../../ui/words.ts'
import { farEnds } from './far-ends.ts'
import type { FarEnds as Ends } from './far-ends.ts'
import styles from './FarEnds.module.css'

/** In the corners of the gutter: how many counterparts are out of sight, and on which side. A click brings the nearest. */
export function FarEnds() {
  const ends = useFarEnds()
  if (ends === null) return null
  return (
    <>
      {SIDES.map((side) => (
        <Corner key={`${side} above`} side={side} passages={ends[side].above} where="above" />
      ))}
      {SIDES.map((side) => (
        <Corner key={`${side} below`} side={side} passages={ends[side].below} where="below" />
      ))}
    </>
  )
}

interface CornerProps {
  readonly side: Side
  readonly passages: readonly number[]
  readonly where: 'above' | 'below'
}

function Corner({ side, passages, where }: CornerProps) {
  const session = useSession()
  const hovered = useHover((state) => state.hovered)
  const selected = useSelection((state) => state.selected)
  const [nearest] = passages
  if (nearest === undefined) return null
  const wanted = [hovered, selected].find((each) => each !== null && passages.includes(each)) ?? null
  const Icon = where === 'above' ? ChevronUp : ChevronDown
  const label = `${count(passages.length, 'counterpart')} further ${where === 'above' ? 'up' : 'down'} in ${session.model[side].name}`
  return (
    <button
      type="button"
      // The passages can be reached by key without it, in both columns, in the list and by stepping.
      tabIndex={-1}
      aria-label={label}
      title={label}
      data-side={side}
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

/** What is out of sight now. It is asked in every frame, so React hears only of what differs. */
function useFarEnds(): Both<Ends> | null {
  const [ends, setEnds] = useState<Both<Ends> | null>(null)
  useEachFrame((geometry, tops) => {
    const now = farEnds(geometry, tops)
    if (ends === null || !sameEnds(ends, now)) setEnds(now)
  })
  return ends
}

function sameEnds(x: Both<Ends>, y: Both<Ends>): boolean {
  return SIDES.every((side) => same(x[side].above, y[side].above) && same(x[side].below, y[side].below))
}

function same(x: readonly number[], y: readonly number[]): boolean {
  return x.length === y.length && x.every((each, i) => each === y[i])
}

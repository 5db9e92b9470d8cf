import { useRef } from 'react'
import { useEachFrame } from '../scroll/use-each-frame.ts'
import { useLit, useSelected, useSession } from '../state/session-context.ts'
import { drawRibbons, GUTTER } from './draw.ts'
import styles from './Ribbons.module.css'

/** Bands between the two places of each passage; they move with the columns, outside React. */
export function Ribbons() {
  const session = useSession()
  const drawing = useRef<SVGSVGElement>(null)

  useEachFrame((geometry, tops) => {
    if (drawing.current !== null) drawRibbons(drawing.current, session.model.passages, geometry, tops)
  })

  return (
    <svg
      ref={drawing}
      width={GUTTER}
      aria-hidden
      className={styles['ribbons']}
      onPointerOver={(event) => {
        session.point(passageOf(event.target))
      }}
      onPointerLeave={() => {
        session.point(null)
      }}
      onClick={(event) => {
        const passage = passageOf(event.target)
        if (passage !== null) session.show(passage)
      }}
    >
      {session.model.passages.map(({ kind, moved }, passage) => (
        <Ribbon key={passage} passage={passage} kind={kind} moved={moved} />
      ))}
    </svg>
  )
}

interface RibbonProps {
  readonly passage: number
  readonly kind: string
  readonly moved: boolean
}

function Ribbon({ passage, kind, moved }: RibbonProps) {
  const lit = useLit(passage)
  const selected = useSelected(passage)
  return (
    <g
      data-passage={passage}
      data-kind={kind}
      data-moved={moved || undefined}
      data-lit={lit || undefined}
      data-selected={selected || undefined}
      className={styles['ribbon']}
    >
      <path />
      <path className={styles['ends']} />
      {/* Always there, because it is placed with the ribbon; it shows on the selected one. */}
      <text textAnchor="middle">{passage + 1}</text>
    </g>
  )
}

function passageOf(target: EventTarget): number | null {
  const ribbon = target instanceof Element ? target.closest<SVGGElement>('g[data-passage]') : null
  return ribbon === null ? null : Number(ribbon.dataset['passage'])
}

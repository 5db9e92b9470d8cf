import { useRef } from 'react'
import { BASE } from '../model/column.ts'
import { stopOf } from '../model/compare-model.ts'
import { useEachFrame } from '../scroll/use-each-frame.ts'
import { useLit, useSelected, useSession } from '../state/session-context.ts'
import { drawRibbons, GUTTER, middleOf } from './draw.ts'
import styles from './Ribbons.module.css'

/**
 * Bands between the two places of each passage of the base and the column beside it; they move with the columns, outside React. Where passages follow each
 * other in one run a single band stands behind, and theirs show when they are looked at.
 */
export function Ribbons() {
  const session = useSession()
  const drawing = useRef<SVGSVGElement>(null)
  const { model } = session
  const joined = model.reports[BASE + 1]?.joined ?? []
  const passages = [...model.passages.entries()].filter(([, { column }]) => column === BASE + 1)
  const behind = new Set(joined.flatMap((run) => run.behind))

  useEachFrame((geometry, tops) => {
    if (drawing.current !== null) drawRibbons(drawing.current, { passages, joined }, geometry, tops)
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
      {joined.map(({ members, kind, moved }) => (
        <g
          key={`run ${String(members[0])}`}
          data-run
          data-kind={kind}
          data-moved={moved || undefined}
          className={styles['ribbon']}
        >
          <path />
          <path className={styles['ends']} />
        </g>
      ))}
      {passages.map(([passage, { kind, moved, formula }]) => (
        <Ribbon
          key={passage}
          passage={passage}
          kind={formula ? 'formula' : kind}
          moved={moved}
          behind={behind.has(passage)}
        />
      ))}
      {/* Over every ribbon, so that no curve strikes through the number. */}
      <g>
        {passages.map(([passage]) => (
          <NumberOf key={passage} passage={passage} />
        ))}
      </g>
    </svg>
  )
}

interface RibbonProps {
  readonly passage: number
  /** The passage's kind, or `formula`. */
  readonly kind: string
  readonly moved: boolean
  /** Whether the ribbon of its run stands for it until it is looked at. */
  readonly behind: boolean
}

function Ribbon({ passage, kind, moved, behind }: RibbonProps) {
  const lit = useLit(passage)
  const selected = useSelected(passage)
  return (
    <g
      data-passage={passage}
      data-kind={kind}
      data-moved={moved || undefined}
      data-behind={behind || undefined}
      data-lit={lit || undefined}
      data-selected={selected || undefined}
      className={styles['ribbon']}
    >
      <path />
      <path className={styles['ends']} />
    </g>
  )
}

/** The number of a passage that is selected, in the middle of its ribbon. */
function NumberOf({ passage }: { readonly passage: number }) {
  return useSelected(passage) ? <SelectedNumber passage={passage} /> : null
}

function SelectedNumber({ passage }: { readonly passage: number }) {
  const { model } = useSession()
  const number = useRef<SVGTextElement>(null)
  useEachFrame((geometry, tops) => {
    const middle = middleOf(passage, geometry, tops)
    number.current?.toggleAttribute('data-away', middle === null)
    if (middle !== null) number.current?.setAttribute('y', String(middle))
  })
  return (
    <text ref={number} x={GUTTER / 2} textAnchor="middle" data-away className={styles['number']}>
      {stopOf(model, passage) + 1}
    </text>
  )
}

function passageOf(target: EventTarget): number | null {
  const ribbon = target instanceof Element ? target.closest<SVGGElement>('g[data-passage]') : null
  return ribbon === null ? null : Number(ribbon.dataset['passage'])
}

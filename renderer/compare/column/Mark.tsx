import { useMemo } from 'react'
import type { PassageKind } from '../../../shared/align/passage.ts'
import type { Segment } from '../model/segments.ts'
import { BASE } from '../model/column.ts'
import type { Column } from '../model/column.ts'
import { spokenPassage } from '../passages/labels.ts'
import { useLit, useSelected, useSelection, useSession } from '../state/session-context.ts'
import { anchorOf } from './Bracket.tsx'
import styles from './Mark.module.css'

interface MarkProps {
  readonly segment: Extract<Segment, { kind: 'mark' }>
  readonly column: Column
}

/**
 * One stretch of a passage in a paragraph. An element rather than a highlighted range: it takes the focus, speaks, and
 * carries weight and boxes. Clicks, keys and the pointer are heard by the column.
 */
export function Mark({ segment, column }: MarkProps) {
  const { model } = useSession()
  const { passage, pieces } = segment
  const isByHand = model.passages[passage]?.state === 'aligned'
  const lit = useLit(passage)
  const inSelection = useSelected(passage)
  const chosen = useSelection((state) => state.selected === passage)
  // What the base shares with several stands there several times: the one that is selected has the frame.
  const selected = column === BASE ? chosen : inSelection
  // A passage that lies wholly beneath others has no mark of its own until it is selected: theirs is its stop.
  const stop = useSelection(({ stop: { [column]: at = -1 } }) => {
    return at === passage || pieces.some(({ under }) => under.includes(at))
  })
  // Lighting and selecting a mark change nothing of what is said of it.
  const description = useMemo(() => spokenPassage(model, passage, column), [model, passage, column])
  const text = model.reports[column]?.article.text ?? ''
  return (
    <mark
      role="button"
      tabIndex={stop ? 0 : -1}
      aria-current={selected}
      aria-description={description}
      data-passage={passage}
      data-kind={model.passages[passage]?.kind}
      data-formula={model.passages[passage]?.formula === true || undefined}
      data-lit={lit || undefined}
      className={styles['mark']}
      style={isByHand ? { anchorName: anchorOf(passage, column, segment.start) } : undefined}
    >
      {pieces.map(({ start, end, changed, under }) => {
        const words = text.slice(start, end)
        const beneath = kindBeneath(under, (index) => model.passages[index]?.kind)
        return changed || beneath !== undefined ? (
          <span
            key={start}
            data-under={under.length > 0 ? under.join(' ') : undefined}
            data-beneath={beneath}
            className={changed ? styles['changed'] : undefined}
          >
            {words}
          </span>
        ) : (
          words
        )
      })}
    </mark>
  )
}

/** The kind whose bar stands over a piece with others beneath; more than one share a double bar. */
function kindBeneath(
  under: readonly number[],
  kindOf: (passage: number) => PassageKind | undefined,
): PassageKind | 'several' | undefined {
  const [first, ...others] = under
  if (first === undefined) return undefined
  return others.length > 0 ? 'several' : kindOf(first)
}

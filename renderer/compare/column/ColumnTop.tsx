import { useState } from 'react'
import type { Column } from '../model/column.ts'
import { placeAt } from '../scroll/geometry.ts'
import { useEachFrame } from '../scroll/use-each-frame.ts'
import { COLUMN_TOP } from '../scroll/level.ts'
import { useSession } from '../state/session-context.ts'
import styles from './ColumnTop.module.css'

/** Names the report over its text once its header has been scrolled away; the region's own name says it aloud. */
export function ColumnTop({ column: at }: { readonly column: Column }) {
  const report = useSession().model.reports[at]
  const [paragraph, setParagraph] = useState<number | null>(null)

  // Asked in every frame, so React hears only of what differs.
  useEachFrame((geometry, tops) => {
    const column = geometry[at]
    const top = tops[at] ?? 0
    if (column === undefined) return
    const text = column.paragraphs[0]?.top ?? 0
    const now = top + COLUMN_TOP > text ? placeAt(column, top).paragraph + 1 : null
    if (now !== paragraph) setParagraph(now)
  })

  if (paragraph === null || report === undefined) return null
  return (
    <div aria-hidden className={styles['top']} style={{ height: COLUMN_TOP }}>
      <p className={styles['line']}>
        <span dir="auto" className={styles['name']}>
          {report.name}
        </span>
        <span className={styles['place']}>
          ¶{paragraph} of {report.paragraphs.length}
        </span>
      </p>
    </div>
  )
}

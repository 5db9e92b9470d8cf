import { useRef } from 'react'
import { Column } from './column/Column.tsx'
import { ColumnTop } from './column/ColumnTop.tsx'
import { FarEnds } from './gutter/FarEnds.tsx'
import { Ribbons } from './gutter/Ribbons.tsx'
import { useMeasuring } from './scroll/use-measuring.ts'
import { useSession } from './state/session-context.ts'
import { Strip } from './strip/Strip.tsx'
import styles from './TwoColumns.module.css'

/** Both reports side by side, with the gutter between them and a strip at each outer edge. */
export function TwoColumns() {
  const a = useRef<HTMLElement>(null)
  const b = useRef<HTMLElement>(null)
  useMeasuring(useSession(), a, b)
  return (
    <div className={styles['columns']}>
      <Strip side="a" />
      <div data-column="a" className={styles['column']}>
        <ColumnTop side="a" />
        <Column side="a" content={a} />
      </div>
      <div className={styles['gutter']}>
        <Ribbons />
        <FarEnds />
      </div>
      <div data-column="b" className={styles['column']}>
        <ColumnTop side="b" />
        <Column side="b" content={b} />
      </div>
      <Strip side="b" />
    </div>
  )
}

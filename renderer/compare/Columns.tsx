import { Fragment, useRef } from 'react'
import { Column } from './column/Column.tsx'
import { ColumnTop } from './column/ColumnTop.tsx'
import styles from './Columns.module.css'
import { FarEnds } from './gutter/FarEnds.tsx'
import { Ribbons } from './gutter/Ribbons.tsx'
import { BASE } from './model/column.ts'
import { useMeasuring } from './scroll/use-measuring.ts'
import { useSession } from './state/session-context.ts'
import { Strip } from './strip/Strip.tsx'

/**
 * The reports side by side, the base at the left, with a gutter before each other and a strip at each outer edge. Beside the
 * base a gutter has ribbons; the others have the strip of the column at their left. Where the base is written from right to
 * left all of it is mirrored.
 */
export function Columns() {
  const session = useSession()
  const { reports, mirrored } = session.model
  const [near, far] = mirrored ? (['right', 'left'] as const) : (['left', 'right'] as const)
  const contents = useRef<(HTMLElement | null)[]>([])
  useMeasuring(session, contents)
  const last = reports.length - 1
  return (
    <div data-mirrored={mirrored || undefined} className={styles['columns']}>
      <Strip column={BASE} edge={near} />
      {reports.map(({ article }, column) => (
        <Fragment key={article.id}>
          {column === BASE ? null : (
            <div className={styles['gutter']}>
              {column === BASE + 1 ? (
                <Ribbons />
              ) : (
                <div className={styles['strip']}>
                  <Strip column={column - 1} edge={far} />
                </div>
              )}
              <FarEnds right={column} />
            </div>
          )}
          <div data-at={column === BASE ? near : column === last ? far : 'middle'} className={styles['column']}>
            <Column
              column={column}
              content={(element) => {
                contents.current[column] = element
              }}
            />
            <ColumnTop column={column} />
          </div>
        </Fragment>
      ))}
      <Strip column={last} edge={far} />
    </div>
  )
}

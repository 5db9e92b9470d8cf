import { useLayoutEffect, useRef } from 'react'
import type { RefCallback } from 'react'
import type { Column as Place } from '../model/column.ts'
import { useSession } from '../state/session-context.ts'
import { classNames } from '../../ui/class-names.ts'
import text from './ReportText.module.css'
import styles from './Column.module.css'
import { ColumnHeader } from './ColumnHeader.tsx'
import { Paragraph } from './Paragraph.tsx'
import { useFocusFollowing } from './use-focus-following.ts'
import { useMarks } from './use-marks.ts'

interface ColumnProps {
  readonly column: Place
  /** The text inside the scroll container, for measuring. */
  readonly content: RefCallback<HTMLElement>
}

/** One report, in its own scroll container. */
export function Column({ column, content }: ColumnProps) {
  const session = useSession()
  const scroller = useRef<HTMLElement>(null)
  const marks = useMarks(column)
  const report = session.model.reports[column]

  // Before the columns are measured, which puts them where they were left.
  useLayoutEffect(() => {
    const element = scroller.current
    return element === null ? undefined : session.columns.attach(column, element)
  }, [session, column])
  useFocusFollowing(scroller)

  if (report === undefined) return null
  const { article, name, paragraphs } = report
  return (
    <>
      {/* The region itself takes the focus, so that arrows and Page keys scroll it. */}
      <section
        ref={scroller}
        tabIndex={0}
        aria-label={name}
        data-report={article.id}
        className={styles['column']}
        {...marks}
      >
        <article ref={content} lang={article.language?.value} className={classNames(text['text'], styles['text'])}>
          <ColumnHeader column={column} />
          {paragraphs.map((paragraph) => (
            <Paragraph key={paragraph.start} paragraph={paragraph} column={column} />
          ))}
        </article>
      </section>
      <div aria-hidden className={styles['line']} />
    </>
  )
}

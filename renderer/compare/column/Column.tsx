import { useLayoutEffect, useRef } from 'react'
import type { RefObject } from 'react'
import type { Side } from '../model/side.ts'
import { useSession } from '../state/session-context.ts'
import { classNames } from '../../ui/class-names.ts'
import report from './ReportText.module.css'
import styles from './Column.module.css'
import { ColumnHeader } from './ColumnHeader.tsx'
import { Paragraph } from './Paragraph.tsx'
import { useFocusFollowing } from './use-focus-following.ts'
import { useMarks } from './use-marks.ts'

interface ColumnProps {
  readonly side: Side
  /** The text inside the scroll container, for measuring. */
  readonly content: RefObject<HTMLElement | null>
}

/** One report, in its own scroll container. */
export function Column({ side, content }: ColumnProps) {
  const session = useSession()
  const scroller = useRef<HTMLElement>(null)
  const marks = useMarks(side)
  const { article, name, paragraphs } = session.model[side]

  // Before the columns are measured, which puts them where they were left.
  useLayoutEffect(() => {
    const element = scroller.current
    return element === null ? undefined : session.columns.attach(side, element)
  }, [session, side])
  useFocusFollowing(scroller)

  return (
    // The region itself takes the focus, so that arrows and Page keys scroll it.
    <section ref={scroller} tabIndex={0} aria-label={name} data-side={side} className={styles['column']} {...marks}>
      <article ref={content} lang={article.language?.value} className={classNames(report['text'], styles['text'])}>
        <ColumnHeader side={side} />
        {paragraphs.map((paragraph) => (
          <Paragraph key={paragraph.start} paragraph={paragraph} side={side} />
        ))}
      </article>
    </section>
  )
}

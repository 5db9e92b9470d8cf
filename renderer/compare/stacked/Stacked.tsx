import { Fragment, useRef } from 'react'
import { classNames } from '../../ui/class-names.ts'
import { ColumnHeader } from '../column/ColumnHeader.tsx'
import { Paragraph } from '../column/Paragraph.tsx'
import report from '../column/ReportText.module.css'
import { useFocusFollowing } from '../column/use-focus-following.ts'
import { useMarks } from '../column/use-marks.ts'
import type { Column } from '../model/column.ts'
import { usePanes, useSession } from '../state/session-context.ts'
import { BaseChoice } from './BaseChoice.tsx'
import { Counterpart } from './Counterpart.tsx'
import styles from './Stacked.module.css'
import { useKeepingPlace } from './use-keeping-place.ts'
import { useShowingSelected } from './use-showing-selected.ts'

/** Where there is no room for two columns: one report, and under each paragraph what the others have of it. */
export function Stacked() {
  const alone = usePanes((state) => state.alone)
  const { reports, several } = useSession().model
  return (
    <div className={styles['stack']}>
      {several ? <BaseChoice /> : <ReportSwitch alone={alone} />}
      <Report key={reports[alone]?.article.id} column={alone} />
    </div>
  )
}

function Report({ column }: { readonly column: Column }) {
  const session = useSession()
  const page = useRef<HTMLElement>(null)
  const content = useRef<HTMLElement>(null)
  const marks = useMarks(column)
  const shown = session.model.reports[column]
  useFocusFollowing(page)
  useKeepingPlace(column, content)
  useShowingSelected(page)

  if (shown === undefined) return null
  const { article, name, paragraphs } = shown
  return (
    <section ref={page} tabIndex={0} aria-label={name} data-report={article.id} className={styles['page']} {...marks}>
      <article ref={content} lang={article.language?.value} className={classNames(report['text'], styles['text'])}>
        <ColumnHeader column={column} />
        {paragraphs.map((paragraph) => (
          <Fragment key={paragraph.start}>
            <Paragraph paragraph={paragraph} column={column} />
            {paragraph.stretches
              .filter(({ start }) => start >= paragraph.start)
              .map(({ passage }) => (
                <Counterpart key={passage} passage={passage} column={column} />
              ))}
          </Fragment>
        ))}
      </article>
    </section>
  )
}

function ReportSwitch({ alone }: { readonly alone: Column }) {
  const { model, panes } = useSession()
  return (
    <div role="group" aria-label="Report shown whole" className={styles['switch']}>
      {model.reports.map(({ article, name }, column) => (
        <button
          key={article.id}
          type="button"
          aria-pressed={column === alone}
          className={styles['report']}
          onClick={() => {
            panes.setState({ alone: column })
          }}
        >
          {name}
        </button>
      ))}
    </div>
  )
}

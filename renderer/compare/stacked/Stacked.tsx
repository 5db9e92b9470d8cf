import { Fragment, useRef } from 'react'
import { classNames } from '../../ui/class-names.ts'
import { ColumnHeader } from '../column/ColumnHeader.tsx'
import { Paragraph } from '../column/Paragraph.tsx'
import report from '../column/ReportText.module.css'
import { useFocusFollowing } from '../column/use-focus-following.ts'
import { useMarks } from '../column/use-marks.ts'
import type { Side } from '../model/side.ts'
import { SIDES } from '../model/side.ts'
import { usePanes, useSession } from '../state/session-context.ts'
import { Counterpart } from './Counterpart.tsx'
import styles from './Stacked.module.css'
import { useKeepingPlace } from './use-keeping-place.ts'
import { useShowingSelected } from './use-showing-selected.ts'

/** Where there is no room for two columns: one report, and under each paragraph what the other has of it. */
export function Stacked() {
  const base = usePanes((state) => state.base)
  return (
    <div className={styles['stack']}>
      <ReportSwitch base={base} />
      <Report key={base} base={base} />
    </div>
  )
}

function Report({ base }: { readonly base: Side }) {
  const session = useSession()
  const page = useRef<HTMLElement>(null)
  const content = useRef<HTMLElement>(null)
  const marks = useMarks(base)
  const { article, name, paragraphs } = session.model[base]
  useFocusFollowing(page)
  useKeepingPlace(base, content)
  useShowingSelected(page)

  return (
    <section ref={page} tabIndex={0} aria-label={name} data-side={base} className={styles['page']} {...marks}>
      <article ref={content} lang={article.language?.value} className={classNames(report['text'], styles['text'])}>
        <ColumnHeader side={base} />
        {paragraphs.map((paragraph) => (
          <Fragment key={paragraph.start}>
            <Paragraph paragraph={paragraph} side={base} />
            {paragraph.stretches
              .filter(({ start }) => start >= paragraph.start)
              .map(({ passage }) => (
                <Counterpart key={passage} passage={passage} base={base} />
              ))}
          </Fragment>
        ))}
      </article>
    </section>
  )
}

function ReportSwitch({ base }: { readonly base: Side }) {
  const { model, panes } = useSession()
  return (
    <div role="group" aria-label="Report shown whole" className={styles['switch']}>
      {SIDES.map((side) => (
        <button
          key={side}
          type="button"
          aria-pressed={side === base}
          className={styles['report']}
          onClick={() => {
            panes.setState({ base: side })
          }}
        >
          {model[side].name}
        </button>
      ))}
    </div>
  )
}

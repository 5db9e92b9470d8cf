import { BASE, endIn } from '../model/column.ts'
import type { Column } from '../model/column.ts'
import { stretchOf } from '../model/compare-model.ts'
import { segments } from '../model/segments.ts'
import { passageFacts } from '../passages/labels.ts'
import { Swatch } from '../../ui/Swatch.tsx'
import { useLit, useSelected, useSession } from '../state/session-context.ts'
import styles from './Counterpart.module.css'

interface CounterpartProps {
  readonly passage: number
  /** The report whose paragraph the card stands under. */
  readonly column: Column
}

/** The words of another report for one passage. */
export function Counterpart({ passage, column }: CounterpartProps) {
  const session = useSession()
  const lit = useLit(passage)
  const selected = useSelected(passage)
  const view = session.model.passages[passage]
  const other = column === BASE ? (view?.column ?? BASE) : BASE
  const report = session.model.reports[other]
  if (view === undefined || report === undefined) return null
  const { article, name } = report
  const there = view[endIn(other)]
  return (
    <div
      // Not a landmark: there is one for each passage.
      role="group"
      aria-label={`${name}, paragraph ${String(there.paragraph)}`}
      data-lit={lit || undefined}
      data-selected={selected || undefined}
      className={styles['card']}
      onPointerEnter={() => {
        session.point(passage)
      }}
    >
      <p className={styles['source']}>
        <Swatch kind={view.kind} formula={view.formula} />
        <span className={styles['name']}>{name}</span>
        <span className={styles['facts']}>
          {[
            `¶${String(there.paragraph)} of ${String(article.body.length)}`,
            ...passageFacts(session.model, view, other),
          ].join(' · ')}
        </span>
      </p>
      <blockquote dir="auto" lang={article.language?.value} className={styles['words']}>
        {segments(there, [stretchOf(view, passage, other)]).flatMap((segment) =>
          (segment.kind === 'mark' ? segment.pieces : []).map(({ start, end, changed }) => (
            <span key={start} className={changed ? styles['changed'] : undefined}>
              {article.text.slice(start, end)}
            </span>
          )),
        )}
      </blockquote>
    </div>
  )
}

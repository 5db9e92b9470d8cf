import { stretchOf } from '../model/pair-model.ts'
import type { Side } from '../model/side.ts'
import { otherSide } from '../model/side.ts'
import { segments } from '../model/segments.ts'
import { passageFacts } from '../passages/labels.ts'
import { Swatch } from '../../ui/Swatch.tsx'
import { useLit, useSelected, useSession } from '../state/session-context.ts'
import styles from './Counterpart.module.css'

interface CounterpartProps {
  readonly passage: number
  /** The report whose paragraph the card stands under. */
  readonly base: Side
}

/** The words of the other report for one passage. */
export function Counterpart({ passage, base }: CounterpartProps) {
  const session = useSession()
  const lit = useLit(passage)
  const selected = useSelected(passage)
  const view = session.model.passages[passage]
  if (view === undefined) return null
  const { article, name } = session.model[otherSide(base)]
  const there = view[otherSide(base)]
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
            ...passageFacts(session.model, view, otherSide(base)),
          ].join(' · ')}
        </span>
      </p>
      <blockquote dir="auto" lang={article.language?.value} className={styles['words']}>
        {segments(there, [stretchOf(view, passage, otherSide(base))]).flatMap((segment) =>
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

import { memo } from 'react'
import { cellName } from '../statements/labels.ts'
import type { Statement, StoryReport } from '../statements/story-model.ts'
import { count } from '../../ui/words.ts'
import { Bar } from './Bar.tsx'
import styles from './Grid.module.css'
import { rowName } from './row-name.ts'

/** How high every row is, in CSS pixels. */
export const ROW = 56

interface RowProps {
  readonly reports: readonly StoryReport[]
  readonly statement: Statement
  /** Its place among the rows, from 0. */
  readonly row: number
  /** The column of the cell that the keys are at; null where it is in another row. */
  readonly current: number | null
}

/** One statement, and how each report has it. */
export const Row = memo(function Row({ reports, statement, row, current }: RowProps) {
  const { number, lead, text } = statement
  return (
    <div role="row" aria-rowindex={row + 2} className={styles['row']} style={{ top: row * ROW, height: ROW }}>
      <div
        role="rowheader"
        aria-colindex={1}
        aria-label={rowName(reports, statement)}
        tabIndex={current === 0 ? 0 : -1}
        data-cell={`${String(row)} 0`}
        className={styles['statement']}
      >
        <span className={styles['number']}>{number ?? '+'}</span>
        <span className={styles['text']} dir="auto">
          {text}
        </span>
        <span className={styles['size']}>{count(lead.words, 'word')}</span>
      </div>
      {reports.map((report, at) => {
        const member = statement.members.get(report.article.id)
        return (
          <div
            key={report.article.id}
            role="gridcell"
            aria-colindex={at + 2}
            aria-label={cellName(report, statement)}
            tabIndex={current === at + 1 ? 0 : -1}
            data-cell={`${String(row)} ${String(at + 1)}`}
            className={styles['cell']}
          >
            {member === undefined ? null : (
              <>
                <span className={styles['figure']}>{member.paragraph}</span>
                <Bar kind={member.kind} share={member.kept / Math.max(1, lead.words)} />
              </>
            )}
          </div>
        )
      })}
    </div>
  )
})

import { Fragment, memo } from 'react'
import { useStore } from 'zustand'
import { classNames } from '../../ui/class-names.ts'
import { between, leftOutAfter, leftOutBefore } from '../texts/sentence.ts'
import { useText } from '../texts/text-context.ts'
import page from '../texts/TextPage.module.css'
import { Carriers } from './Carriers.tsx'
import { runsOf } from './composite-model.ts'
import type { CompositeBlock } from './composite-model.ts'
import styles from './CompositeRow.module.css'
import { cardOf, StatementMark } from './StatementMark.tsx'
import { StatementCard } from './StatementCard.tsx'

interface CompositeRowProps {
  readonly block: CompositeBlock
}

/** Statements that are read as one paragraph, the reports that carry them, and the wordings of the one that is opened. */
export const CompositeRow = memo(function CompositeRow({ block }: CompositeRowProps) {
  const { open } = useText()
  const { report, statements, own } = block
  const { text, body, language } = report.article
  const paragraph = body[block.paragraph - 1] ?? { start: 0, end: text.length }
  const opened = useStore(open, ({ card }) => statements.find((statement) => cardOf(statement) === card) ?? null)
  const runs = runsOf(block)
  const last = statements.at(-1)
  return (
    <div
      data-row
      data-paragraph={own ? block.paragraph : undefined}
      data-open={opened !== null || undefined}
      data-raised={opened !== null || undefined}
      data-added={!own || undefined}
      className={classNames(page['row'], styles['row'])}
    >
      <p dir="auto" lang={language?.value} className={page['words']}>
        {runs.map((run, at) => (
          <Fragment key={run[0]?.id}>
            {run.map((statement) => {
              const before = statements[statements.indexOf(statement) - 1]
              const { start } = statement.lead
              return (
                <Fragment key={statement.id}>
                  {before === undefined
                    ? leftOutBefore(text, paragraph, start)
                    : between(text, paragraph, before.lead.end, start)}
                  <StatementMark statement={statement} words={text.slice(start, statement.lead.end)} />
                </Fragment>
              )
            })}
            {runs.length === 1 ? null : (
              <sup aria-hidden className={styles['number']}>
                {at + 1}
              </sup>
            )}
          </Fragment>
        ))}
        {last === undefined ? null : leftOutAfter(text, paragraph, last.lead.end)}
      </p>
      {opened === null ? null : <StatementCard statement={opened} />}
      <ol className={styles['carriers']}>
        {runs.map((run, at) =>
          run[0] === undefined ? null : (
            <Carriers key={run[0].id} statement={run[0]} number={runs.length === 1 ? null : at + 1} />
          ),
        )}
      </ol>
    </div>
  )
})

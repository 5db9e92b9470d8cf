import { memo, useId } from 'react'
import { classNames } from '../../ui/class-names.ts'
import { Swatch } from '../../ui/Swatch.tsx'
import { inWords } from '../../ui/words.ts'
import { changesOf, memberFacts, missingIn, statementName } from '../statements/labels.ts'
import type { Member, Statement, StoryModel } from '../statements/story-model.ts'
import { StatementWords } from '../statements/StatementWords.tsx'
import styles from './StatementItem.module.css'

interface StatementItemProps {
  readonly model: StoryModel
  readonly statement: Statement
  /** Its place among the statements. */
  readonly index: number
  readonly isCurrent: boolean
  /** Gets the words by which it is known again. */
  readonly onCurrent: (lead: Member) => void
  /** Opens the base beside a report there. */
  readonly onOpen: (index: number, report: string) => void
}

/** One statement with its name as a heading, its words, and every other report's version of it. */
export const StatementItem = memo(function StatementItem(props: StatementItemProps) {
  const { model, statement, index, isCurrent, onCurrent, onOpen } = props
  const { lead, members, number } = statement
  const heading = useId()
  const report = model.reports.find(({ article }) => article.id === lead.report)
  const base = model.reports[0]
  if (report === undefined) return null
  const missing = missingIn(model, statement)
  // What the others add stands under the statement that it comes behind.
  const Heading = number === null ? 'h3' : 'h2'
  const beside = [...members.keys()].find((id) => id !== base.article.id) ?? model.reports[1]?.article.id
  return (
    <article
      aria-labelledby={heading}
      data-statement={statement.id}
      data-added={number === null || undefined}
      aria-current={isCurrent || undefined}
      tabIndex={isCurrent ? 0 : -1}
      className={styles['statement']}
      onFocus={() => {
        if (!isCurrent) onCurrent(lead)
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.target !== event.currentTarget || beside === undefined) return
        event.preventDefault()
        onOpen(index, beside)
      }}
    >
      <Heading id={heading} className={styles['name']}>
        {statementName(model, statement)}
      </Heading>
      <div className={styles['words']}>
        <StatementWords model={model} statement={statement} member={lead} />
      </div>
      {members.size === 1 ? (
        <Alone {...props} />
      ) : (
        <ul className={styles['versions']}>
          {model.reports.map(({ article, name }) => {
            const member = members.get(article.id)
            // Of a report that is the base there is nothing to open beside it.
            const other = article.id === base.article.id ? null : article.id
            if (member === undefined || (member === lead && number !== null)) return null
            return (
              <li key={article.id} className={styles['version']}>
                <p className={styles['source']}>
                  {member.kind === null ? null : <Swatch kind={member.kind} />}
                  {other === null ? (
                    <span className={styles['outlet']}>{name}</span>
                  ) : (
                    <button
                      type="button"
                      aria-description={`Opens ${base.name} and ${name} there`}
                      tabIndex={isCurrent ? 0 : -1}
                      className={classNames(styles['outlet'], styles['opens'])}
                      onClick={() => {
                        onOpen(index, other)
                      }}
                    >
                      {name}
                    </button>
                  )}
                  <span className={styles['facts']}>, {memberFacts(member, statement).join(', ')}</span>
                </p>
                <Version model={model} statement={statement} member={member} />
              </li>
            )
          })}
        </ul>
      )}
      {members.size === 1 || missing.length === 0 ? null : (
        <p className={styles['note']}>Missing in {inWords(missing)}</p>
      )}
    </article>
  )
})

/** Under what one report alone says: that it is only there, or the way to it. */
function Alone({ model, statement, index, isCurrent, onOpen }: StatementItemProps) {
  const { lead, number } = statement
  const report = model.reports.find(({ article }) => article.id === lead.report)
  if (number !== null || report === undefined) return <p className={styles['note']}>Only here</p>
  return (
    <p className={styles['note']}>
      <button
        type="button"
        tabIndex={isCurrent ? 0 : -1}
        className={styles['opens']}
        onClick={() => {
          onOpen(index, lead.report)
        }}
      >
        Open {report.name} there
      </button>
    </p>
  )
}

interface VersionProps extends Pick<StatementItemProps, 'model' | 'statement'> {
  readonly member: Member
}

/** The same words are not said twice; others are, with what changed. */
function Version({ model, statement, member }: VersionProps) {
  if (member.kind === null) return null
  if (member.kind === 'verbatim' && member.kept >= statement.lead.words) return null
  return (
    <>
      <div className={styles['other']}>
        <StatementWords model={model} statement={statement} member={member} />
      </div>
      {changesOf(model, statement, member).map((words) => (
        <p key={words} className={styles['change']}>
          {words}
        </p>
      ))}
    </>
  )
}

import type { KeyboardEvent } from 'react'
import { count } from '../../ui/words.ts'
import { toggleCard, useIsOpen, useText } from '../texts/text-context.ts'
import type { CompositeStatement } from './composite-model.ts'
import styles from './StatementMark.module.css'

/** The key of the card of a statement. */
export function cardOf({ number }: CompositeStatement): string {
  return `statement ${String(number)}`
}

interface StatementMarkProps {
  readonly statement: CompositeStatement
  readonly words: string
}

/** A statement in its paragraph; a click opens its other wordings. */
export function StatementMark({ statement, words }: StatementMarkProps) {
  const text = useText()
  const card = cardOf(statement)
  const isOpen = useIsOpen(card)
  const { family, differs } = statement
  const toggle = () => {
    // A click at the end of a selection is none.
    if (getSelection()?.isCollapsed !== false) toggleCard(text, card)
  }
  return (
    <span
      role="button"
      tabIndex={0}
      aria-expanded={isOpen}
      aria-description={[
        `in ${String(family.members.length)} of ${count(text.story.reports.length, 'report')}`,
        ...(differs === null ? [] : [`wording differs, ${differs}`]),
      ].join('; ')}
      data-step="shared"
      data-card={card}
      data-statement={statement.number}
      data-differs={differs ?? undefined}
      className={styles['statement']}
      onClick={toggle}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        toggleCard(text, card)
      }}
    >
      {words}
    </span>
  )
}

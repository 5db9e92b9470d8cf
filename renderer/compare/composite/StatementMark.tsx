import type { KeyboardEvent } from 'react'
import { count } from '../../ui/words.ts'
import { toggleCard, useIsOpen, useText } from '../texts/text-context.ts'
import { differsIn } from './composite-model.ts'
import type { Statement } from '../statements/story-model.ts'
import styles from './StatementMark.module.css'

/** The key of the card of a statement. */
export function cardOf({ id }: Statement): string {
  return `statement ${id}`
}

interface StatementMarkProps {
  readonly statement: Statement
  readonly words: string
}

/** A statement in its paragraph; a click opens its other wordings. */
export function StatementMark({ statement, words }: StatementMarkProps) {
  const text = useText()
  const card = cardOf(statement)
  const isOpen = useIsOpen(card)
  const differs = differsIn(statement)
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
        `in ${String(statement.members.size)} of ${count(text.story.reports.length, 'report')}`,
        ...(differs === null ? [] : [`wording differs, ${differs}`]),
      ].join('; ')}
      data-step={statement.members.size > 1 ? 'shared' : 'only'}
      data-card={card}
      data-statement={statement.id}
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

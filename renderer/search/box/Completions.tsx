import { classNames } from '../../ui/class-names.ts'
import floating from '../../ui/Floating.module.css'
import { number } from '../../ui/words.ts'
import styles from './Completions.module.css'
import type { Offer } from './use-completions.ts'

interface CompletionsProps {
  readonly id: string
  readonly offer: Offer
  /** Index of the one that Enter puts in; -1 for none. */
  readonly active: number
  readonly onTake: (text: string) => void
}

export function optionId(index: number): string {
  return `search-completion-${String(index)}`
}

/** What can be put in at the caret, under the box. */
export function Completions({ id, offer: { options }, active, onTake }: CompletionsProps) {
  return (
    <ul
      id={id}
      role="listbox"
      aria-label="Completions"
      className={classNames(floating['floating'], styles['completions'])}
      // A press does not take the focus from the box.
      onMouseDown={(event) => {
        event.preventDefault()
      }}
    >
      {options.map(({ text, label, articles }, index) => (
        <li
          key={text}
          id={optionId(index)}
          role="option"
          aria-selected={index === active}
          className={styles['option']}
          onClick={() => {
            onTake(text)
          }}
        >
          {label === text.trim() || articles !== null ? null : <code className={styles['field']}>{text}</code>}
          <span dir="auto" className={styles['label']}>
            {label}
          </span>
          {articles === null ? null : (
            <span className={styles['count']}>
              <span className="unseen">, in </span>
              {number(articles)}
              <span className="unseen"> articles</span>
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

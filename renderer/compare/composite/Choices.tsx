import { Button } from '../../ui/Button.tsx'
import { number } from '../../ui/words.ts'
import type { Statement } from '../statements/story-model.ts'
import { useChoice } from './choice.ts'
import styles from './Choices.module.css'
import type { Choice } from './composite-model.ts'

/** Which statements are shown, and whether other wording is marked. */
export function Choices({ statements }: { readonly statements: readonly Statement[] }) {
  const { choice, marked } = useChoice()
  const several = statements.filter(({ members }) => members.size > 1).length
  const options: readonly (readonly [Choice, string, number])[] = [
    ['all', 'All statements', statements.length],
    ['several', 'In two or more', several],
    ['one', 'In one only', statements.length - several],
  ]
  return (
    <>
      <div role="group" aria-label="Statements" className={styles['choices']}>
        {options.map(([value, words, count]) => (
          <Button
            key={value}
            aria-pressed={choice === value}
            className={styles['choice']}
            onClick={() => {
              useChoice.setState({ choice: value })
            }}
          >
            {words} <span className={styles['count']}>{number(count)}</span>
          </Button>
        ))}
      </div>
      <label className={styles['marked']}>
        <input
          type="checkbox"
          checked={marked}
          onChange={({ target }) => {
            useChoice.setState({ marked: target.checked })
          }}
        />
        Mark wording that differs
      </label>
    </>
  )
}

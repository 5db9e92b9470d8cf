import type { ImportReport } from '../../shared/ipc.ts'
import { useCards } from '../state/cards.ts'
import { go, pairRoute } from '../state/route.ts'
import { count } from '../ui/words.ts'
import styles from './ImportOutcome.module.css'

/** So many are named; the rest are in the library like these. */
const NAMED = 5

/** Articles that have another text now: a click shows what it was beside what it is. */
export function Updated({ updated }: Pick<ImportReport, 'updated'>) {
  const some = updated.slice(0, NAMED)
  const cards = useCards(some.map(({ article }) => article))
  return (
    <>
      <ul className={styles['added']}>
        {some.map(({ article, before }) => (
          <li key={article}>
            <button
              type="button"
              className={styles['headline']}
              onClick={() => {
                go(pairRoute(before, article))
              }}
            >
              {cards.find(({ id }) => id === article)?.headline.value}
              <span className={styles['alike']}>what has changed</span>
            </button>
          </li>
        ))}
      </ul>
      {updated.length > NAMED ? (
        <p className={styles['detail']}>and {count(updated.length - NAMED, 'more', 'more')}</p>
      ) : null}
    </>
  )
}

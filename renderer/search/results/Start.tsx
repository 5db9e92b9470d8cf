import { History } from 'lucide-react'
import { useSettings } from '../../state/settings.ts'
import { Button } from '../../ui/Button.tsx'
import { forgetSearches } from '../history.ts'
import { lookFor } from '../open.ts'
import styles from './Start.module.css'
import { STOP } from './stops.ts'

/** What a query can say besides words: an example, and what it finds. */
const EXAMPLES = [
  ['“new world order”', 'these words in a row'],
  ['sanctions -oil', 'the one and not the other'],
  ['lavrov OR wang', 'either of them'],
  ['outlet:bbc', 'from one outlet'],
  ['date:2022-03..2023-02', 'from one month to another'],
  ['quote:“no limit”', 'said in quotation marks'],
  ['number:10..20', 'a number in the text'],
  ['is:unread', 'not opened yet'],
] as const

/** Before anything is typed: what was searched for before, and what can be asked. */
export function Start() {
  const searches = useSettings((state) => state.searches)
  return (
    <div className={styles['start']}>
      {searches.length === 0 ? null : (
        <section aria-labelledby="recent-searches">
          <div className={styles['top']}>
            <h2 id="recent-searches" className={styles['heading']}>
              Recent searches
            </h2>
            <Button onClick={() => void forgetSearches()}>Clear</Button>
          </div>
          <ul>
            {searches.map((query, at) => (
              <li key={query}>
                <button
                  type="button"
                  {...{ [STOP]: '' }}
                  tabIndex={at === 0 ? 0 : -1}
                  className={styles['recent']}
                  onClick={() => {
                    lookFor({ query })
                  }}
                >
                  <History size={15} strokeWidth={1.75} aria-hidden />
                  <span dir="auto">{query}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="what-to-ask">
        <h2 id="what-to-ask" className={styles['heading']}>
          Besides words
        </h2>
        <dl className={styles['examples']}>
          {EXAMPLES.map(([example, finds]) => (
            <div key={example} className={styles['example']}>
              <dt>{example}</dt>
              <dd>{finds}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  )
}

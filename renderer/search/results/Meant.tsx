import type { SearchReply } from '../../../shared/ipc/searching.ts'
import { lookFor } from '../open.ts'
import styles from './Meant.module.css'

interface MeantProps {
  readonly query: string
  readonly meant: SearchReply['didYouMean']
}

/** What was perhaps meant, where that finds something else. */
export function Meant({ query, meant }: MeantProps) {
  if (meant === null) return null
  const other = (
    <button
      type="button"
      dir="auto"
      className={styles['other']}
      onClick={() => {
        lookFor({ query: meant.query })
      }}
    >
      {meant.query}
    </button>
  )
  return (
    <p className={styles['meant']}>
      {meant.shown ? (
        <>
          Nothing has <q dir="auto">{query.trim()}</q> as it is typed. These have {other}
        </>
      ) : (
        <>Did you mean {other}?</>
      )}
    </p>
  )
}

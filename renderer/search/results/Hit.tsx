import type { SearchHit } from '../../../shared/ipc/searching.ts'
import { count, day, outletName } from '../../ui/words.ts'
import { Highlighted } from '../Highlighted.tsx'
import styles from './Hit.module.css'
import { STOP } from './stops.ts'

interface HitProps {
  readonly hit: SearchHit
  /** The level of its headline: below a story's title, or by itself. */
  readonly level: 'h2' | 'h3'
  /** Whether Tab reaches it. */
  readonly inOrder: boolean
  readonly onOpen: () => void
}

/** An article that answers: whose it is, its headline, and the words around the first hit. */
export function Hit({ hit, level: Level, inOrder, onOpen }: HitProps) {
  const { article, headline, headlineMarks, outlet, published, read, snippet, count: hits } = hit
  const about = `about-${article}`
  return (
    <div className={styles['hit']} data-read={read || undefined}>
      <p id={about} className={styles['facts']}>
        <span dir="auto" className={styles['outlet']}>
          {outletName(outlet === null ? null : { value: outlet })}
        </span>
        {published === null ? null : <time dateTime={published}>{day(published)}</time>}
        {hits === 0 ? null : <span>{count(hits, 'hit')}</span>}
      </p>
      <Level className={styles['headline']}>
        <button
          type="button"
          {...{ [STOP]: article }}
          tabIndex={inOrder ? 0 : -1}
          aria-describedby={about}
          className={styles['opener']}
          onClick={onOpen}
        >
          <span dir="auto">
            <Highlighted text={headline} spans={headlineMarks} />
          </span>
        </button>
      </Level>
      {snippet.text === '' ? null : (
        <p dir="auto" className={styles['snippet']}>
          {snippet.before ? '… ' : null}
          <Highlighted text={snippet.text} spans={snippet.marks} />
          {snippet.after ? ' …' : null}
        </p>
      )}
    </div>
  )
}

import { count } from '../../ui/words.ts'
import type { StoryModel } from '../statements/story-model.ts'
import styles from './Assembled.module.css'

/** Says that this is no report, of which reports it is put together, and what their signs are. */
export function Assembled({ story: { reports } }: { readonly story: StoryModel }) {
  return (
    <header className={styles['header']}>
      <h2 className={styles['title']}>Put together from {count(reports.length, 'report')}</h2>
      <p className={styles['note']}>
        This is no report. Every sentence is a report’s own; each statement stands once, in the base’s words or those of
        the first other report that has it.
      </p>
      <ul className={styles['reports']}>
        {reports.map(({ article: { id }, name, initials, published }) => (
          <li key={id} className={styles['report']}>
            <span className={styles['sign']}>{initials}</span> {name}
            {published === null ? null : <span className={styles['published']}>{published}</span>}
          </li>
        ))}
      </ul>
    </header>
  )
}

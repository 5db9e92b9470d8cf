import { count, outletName } from '../../ui/words.ts'
import facts from '../../ui/Facts.module.css'
import { classNames } from '../../ui/class-names.ts'
import type { StoryReport } from '../statements/story-model.ts'
import styles from './TextHeader.module.css'

/** Whose report is read, its headline, from when and how long it is. */
export function TextHeader({ report: { article, published } }: { readonly report: StoryReport }) {
  const { outlet, headline, byline, words } = article
  const parts = [byline?.value, published, count(words, 'word')]
  return (
    <header className={styles['header']}>
      <p className={styles['outlet']}>{outletName(outlet)}</p>
      <h2 dir="auto" className={styles['headline']}>
        {headline.value}
      </h2>
      <p className={classNames(facts['facts'], styles['facts'])}>
        {parts.map((part) => (part === undefined || part === null ? null : <span key={part}>{part}</span>))}
      </p>
    </header>
  )
}

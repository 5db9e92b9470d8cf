import type { ArticleView } from '../../shared/ipc.ts'
import { count, day, outletName } from '../ui/words.ts'
import { AboutArticle } from './AboutArticle.tsx'
import { classNames } from '../ui/class-names.ts'
import facts from '../ui/Facts.module.css'
import styles from './ArticleHeader.module.css'

/** The headline, whose it is, from when and how long. */
export function ArticleHeader({ article }: { readonly article: ArticleView }) {
  const { headline, outlet, byline, dateline, published, words, file } = article
  const meta = [
    byline?.value,
    dateline?.value,
    published === null ? undefined : day(published.value),
    count(words, 'word'),
  ].filter((part) => part !== undefined)
  return (
    <header className={styles['header']}>
      <p className={outlet === null ? styles['unknown'] : styles['outlet']}>
        {outletName(outlet)}
        {outlet === null ? <span className={styles['file']}>{file}</span> : null}
      </p>
      <h1 className={styles['headline']} data-inferred={headline.origin === 'inferred' || undefined} dir="auto">
        {headline.value}
      </h1>
      {headline.origin === 'inferred' ? <p className={styles['note']}>No headline; from the first sentence</p> : null}
      <div className={classNames(facts['facts'], styles['meta'])}>
        {meta.map((part) => (
          <span key={part}>{part}</span>
        ))}
        <AboutArticle article={article} />
      </div>
    </header>
  )
}
